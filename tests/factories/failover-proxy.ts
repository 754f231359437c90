/**
 * A small proxy before several web processes, as one before a real site behaves: requests go to each in turn; what a
 * process never got, or only asked to read, goes to the next one; what it may have carried out before it died is the
 * sender's to send again.
 */
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Upstream = {
  port: number;
  /** Answers begun so far. */
  answered: number;
  /** Writes that it has and has not answered. */
  writing: number;
  /** Event streams open through it. */
  streams: number;
};

const isRead = ({ method }: IncomingMessage) => method === 'GET' || method === 'HEAD';

export async function startFailoverProxy(upstreams: Upstream[]) {
  let turn = 0;
  let answersToLose = 0;

  async function pass(asked: IncomingMessage, answer: ServerResponse) {
    const body = await read(asked);
    const first = turn++;
    for (let tries = 0; tries < upstreams.length; tries++) {
      const upstream = upstreams[(first + tries) % upstreams.length];
      if (upstream && (await isAnsweredBy(upstream, asked, body, answer))) return;
    }
    answer.writeHead(502).end();
  }

  /** False: the next one may be asked. */
  function isAnsweredBy(upstream: Upstream, asked: IncomingMessage, body: Buffer, answer: ServerResponse) {
    const { method, url = '/', headers } = asked;
    const isWrite = !isRead(asked);
    if (isWrite) upstream.writing += 1;
    return new Promise<boolean>((done) => {
      const options = { host: '127.0.0.1', port: upstream.port, method, path: url, headers, agent: false };
      const onward = request(options, (given) => {
        upstream.answered += 1;
        done(true);
        if (isWrite && answersToLose > 0) {
          answersToLose -= 1;
          return void given.resume().once('end', () => answer.destroy());
        }
        if (url.startsWith('/api/stream')) {
          upstream.streams += 1;
          answer.once('close', () => (upstream.streams -= 1));
        }
        answer.writeHead(given.statusCode ?? 502, given.rawHeaders);
        given.once('error', () => answer.destroy());
        given.pipe(answer);
      });
      answer.once('close', () => onward.destroy());
      onward.once('close', () => isWrite && (upstream.writing -= 1));
      onward.once('error', (error: NodeJS.ErrnoException) => {
        if (answer.headersSent) answer.destroy();
        else if (isRead(asked) || error.code === 'ECONNREFUSED') return done(false);
        else answer.writeHead(502).end();
        done(true);
      });
      onward.end(body);
    });
  }

  const server = createServer((asked, answer) => void pass(asked, answer).catch(() => answer.destroy()));
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    /** As if a process died between writing and answering: the next so many writes are carried out in silence. */
    loseAnswers: (count: number) => void (answersToLose = count),
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function read(asked: IncomingMessage) {
  const parts: Buffer[] = [];
  for await (const part of asked) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
