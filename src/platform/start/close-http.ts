import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

const SWEEP_MS = 100;

/**
 * How to close what serves HTTP: no further requests, an answer for those under way, and no waiting for clients that
 * hold a connection open without one. Node waits for a connection that has not sent a request, and lets one whose
 * request was under way live on after its answer; so both are looked after here.
 */
export function httpCloser(app: { close(): Promise<void>; getHttpServer(): Server }): () => Promise<void> {
  const server = app.getHttpServer();
  const unused = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', ({ socket }: IncomingMessage) => unused.delete(socket));
  return async () => {
    const sweep = setInterval(() => {
      server.closeIdleConnections();
      for (const socket of unused) socket.destroy();
    }, SWEEP_MS);
    try {
      await app.close();
    } finally {
      clearInterval(sweep);
    }
  };
}
