import type { FastifyInstance } from 'fastify';

const known = new WeakMap<object, KnownRoutes>();

/** The routes of a server by the shape of their path, to tell a wrong method (405) from an unknown path (404). */
export class KnownRoutes {
  private readonly shapes = new Map<string, { shape: RegExp; methods: Set<string> }>();

  /** Must be called before the first route is declared. */
  static watch(server: FastifyInstance): void {
    const routes = new KnownRoutes();
    known.set(server, routes);
    server.addHook('onRoute', ({ url, method }) => {
      for (const one of [method].flat()) routes.add(url, one);
    });
  }

  static of(server: FastifyInstance): KnownRoutes {
    for (let at: object | null = server; at; at = Object.getPrototypeOf(at) as object | null) {
      const routes = known.get(at);
      if (routes) return routes;
    }
    return new KnownRoutes();
  }

  /** Methods that the path takes, in order. */
  methodsOf(path: string): string[] {
    const methods = [...this.shapes.values()].filter(({ shape }) => shape.test(path)).flatMap((r) => [...r.methods]);
    return [...new Set(methods)].sort();
  }

  private add(url: string, method: string): void {
    if (url.includes('*')) return;
    const route = this.shapes.get(url) ?? { shape: shapeOf(url), methods: new Set<string>() };
    route.methods.add(method);
    this.shapes.set(url, route);
  }
}

function shapeOf(url: string): RegExp {
  const segments = url
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  return new RegExp(`^${segments.join('/')}$`);
}
