import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const lib = (name: string): string => fileURLToPath(new URL(`../../libs/${name}/src/index.ts`, import.meta.url));

/** What every screen is set in comes with the page, and not after the styles: text that is set anew in another font moves all below it. */
const fontsAtOnce: Plugin = {
  name: 'fonts-at-once',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((file) => /\/source-(sans-3|serif-4)-latin-wght-normal-[^/]*\.woff2$/.test(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `/${file}` },
          injectTo: 'head',
        })),
  },
};

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), fontsAtOnce],
  resolve: { alias: { '@sparbar/messages': lib('messages'), '@sparbar/contracts': lib('contracts') } },
  // The page's policy allows nothing inline: no script, no style and no font as a data address.
  build: { outDir: '../../dist/apps/web', emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false }, target: 'es2023' },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
