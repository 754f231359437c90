/** Stands before a web process and counts the event streams that are open through it. */
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export type CountingProxy = { url: URL; open: () => number; opened: () => number; stop: () => void };

export async function startCountingProxy(target: string): Promise<CountingProxy> {
  let open = 0;
  let opened = 0;
  const { hostname, port } = new URL(target);
  const server: Server = createServer((asked, answer) => {
    const { method, url = '/', headers } = asked;
    const onward = request({ hostname, port, method, path: url, headers }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.rawHeaders);
      given.pipe(answer);
    });
    if (url.startsWith('/api/stream')) {
      open += 1;
      opened += 1;
      answer.once('close', () => (open -= 1));
    }
    answer.once('close', () => onward.destroy());
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const url = new URL(`http://localhost:${(server.address() as AddressInfo).port}`);
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url, open: () => open, opened: () => opened, stop };
}
