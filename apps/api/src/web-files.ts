import { createReadStream, existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const year = 365 * 24 * 3600;

/** The built web application. What carries a hash in its name never changes; the page itself is asked for each time. */
export async function serveWeb(app: NestFastifyApplication, folder: string): Promise<void> {
  const page = path.join(folder, 'index.html');
  if (!existsSync(page)) return;
  const server = app.getHttpAdapter().getInstance();
  await app.register(fastifyStatic, {
    root: folder,
    // Looked up when asked for, not when started: a newer build may take its place meanwhile.
    serve: false,
    cacheControl: false,
    setHeaders: (reply, file) => {
      const hashed = file.startsWith(path.join(folder, 'assets') + path.sep);
      void reply.header('cache-control', hashed ? `public, max-age=${year}, immutable` : 'no-cache');
    },
  });
  // Every address of the application is the same page, which knows where it is.
  server.get('/*', (request, reply) => {
    const [asked = ''] = request.url.split('?');
    if (asked.startsWith('/api/')) return reply.callNotFound();
    if (/\.[a-z0-9]+$/i.test(asked)) return reply.sendFile(asked);
    if (!(request.headers.accept ?? '').includes('text/html')) return reply.callNotFound();
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(createReadStream(page));
  });
}
