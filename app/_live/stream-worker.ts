/**
 * The SharedWorker that holds one person's event stream for all tabs of a browser: over HTTP/1.1 a browser opens six
 * connections to a site and no more, and a tab that takes one for itself starves the seventh. Bundled to
 * public/stream-worker.js by scripts/build.mjs.
 */
import { EventStream } from './event-stream';
import type { FromWorker, ToWorker } from './messages';

type Scope = { onconnect: ((event: MessageEvent) => void) | null };

const ports = new Set<MessagePort>();
let stream: EventStream | null = null;

const tellAll = (message: FromWorker) => {
  if (message.say === 'signed_out') stream = null;
  for (const port of ports) port.postMessage(message);
};

function greet(port: MessagePort, userId: string, cursor: string) {
  ports.add(port);
  const missed = { say: 'catch_up' } satisfies FromWorker;
  if (stream) return port.postMessage(missed);
  stream = new EventStream(userId, cursor, tellAll);
  // Tabs that were here before it ended, for whoever was signed out meanwhile, have heard nothing since.
  for (const other of ports) if (other !== port) other.postMessage(missed);
}

function part(port: MessagePort) {
  ports.delete(port);
  if (ports.size > 0) return;
  stream?.close();
  stream = null;
}

(globalThis as unknown as Scope).onconnect = ({ ports: [port] }) => {
  if (!port) return;
  port.onmessage = ({ data }: MessageEvent<ToWorker>) =>
    data.say === 'hello' ? greet(port, data.userId, data.cursor) : part(port);
  port.start();
};
