// In place of a web process, behind a proxy under test: it is well, says what it was sent, and holds a stream open.
import { createServer, request as plain } from 'node:http';
import { request as secure } from 'node:https';
import type { AddressInfo } from 'node:net';

export async function startStandIn() {
  const held: (() => void)[] = [];
  const state = { asked: 0, largest: 0 };
  const server = createServer((asked, answer) => {
    if (asked.url === '/api/health') return void answer.end('{"ok":true}');
    state.asked += 1;
    if (asked.url === '/stream') {
      answer.writeHead(200, { 'content-type': 'text/event-stream' }).write('first\n\n');
      return void held.push(() => answer.end('second\n\n'));
    }
    let size = 0;
    asked.on('data', (part: Buffer) => (size += part.length));
    asked.on('end', () => {
      state.largest = Math.max(state.largest, size);
      answer.end(JSON.stringify({ headers: asked.headers, size }));
    });
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    state,
    goOn: () => held.splice(0).forEach((end) => end()),
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

type Sent = {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  onPart?: (text: string) => void;
};
export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; text: string };

/** Asks whatever certificate is shown, as the real one is not to be had for a test. */
export const ask = (url: string, { method = 'GET', headers = {}, body, onPart }: Sent = {}) =>
  new Promise<Answer>((done, fail) => {
    const options = { method, headers, rejectUnauthorized: false, agent: false };
    const asked = (url.startsWith('https:') ? secure : plain)(url, options, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part;
        onPart?.(part);
      });
      answer.on('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
      answer.on('error', fail);
    });
    asked.on('error', fail);
    asked.end(body);
  });
