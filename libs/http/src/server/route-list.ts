import type { FastifyInstance } from 'fastify';

interface Route {
  readonly method: string;
  readonly parts: readonly string[];
}

/** Remembers every route, so that a path with another method can be told from a path that doesn't exist. */
export class RouteList {
  private readonly routes: Route[] = [];

  constructor(server: FastifyInstance) {
    server.addHook('onRoute', ({ method, url }) => {
      if (url.includes('*')) return;
      for (const one of Array.isArray(method) ? method : [method]) this.routes.push({ method: one, parts: partsOf(url) });
    });
  }

  /** Methods that the path of a request takes, sorted; none when the path is unknown. */
  methodsOf(path: string): string[] {
    const given = partsOf(path.split('?')[0] ?? path);
    const fits = (route: Route): boolean =>
      route.parts.length === given.length && route.parts.every((part, index) => part.startsWith(':') || part === given[index]);
    return [...new Set(this.routes.filter(fits).map((route) => route.method))].sort();
  }
}

function partsOf(path: string): string[] {
  return path.replace(/\/+$/, '').split('/');
}
