import type { FastifyInstance } from 'fastify';

const routes = new WeakMap<object, { readonly method: string; readonly pattern: RegExp }[]>();

/** Remembers every route as it is made, so that a wrong method on a right address can be answered with the right ones. */
export function rememberRoutes(server: FastifyInstance): void {
  const known: { readonly method: string; readonly pattern: RegExp }[] = [];
  routes.set(server.server, known);
  server.addHook('onRoute', (route) => {
    if (!route.url.startsWith('/api/') || route.url.includes('*')) return;
    const pattern = new RegExp(`^${route.url.replace(/[.]/g, '\\.').replace(/:[A-Za-z]+/g, '[^/]+')}/?$`);
    for (const method of [route.method].flat()) known.push({ method, pattern });
  });
}

export function allowedMethods(server: FastifyInstance, path: string): readonly string[] {
  const known = routes.get(server.server) ?? [];
  return [...new Set(known.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))].sort();
}
