import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const lib = (name: string): string => fileURLToPath(new URL(`../../libs/${name}/src/index.ts`, import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  resolve: { alias: { '@sparbar/messages': lib('messages'), '@sparbar/contracts': lib('contracts') } },
  // The page's policy allows nothing inline: no script, no style and no font as a data address.
  build: { outDir: '../../dist/apps/web', emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false }, target: 'es2023' },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
