/** Connects a tab to the browser's one event stream. Where there are no shared workers the tab has its own. */
import { EventStream } from './event-stream';
import type { FromWorker, ToWorker } from './messages';

/** Named after the person, so that who signs in next does not get the last one's. */
export function connect(userId: string, cursor: string, hear: (message: FromWorker) => void): () => void {
  if (typeof SharedWorker === 'undefined') {
    const own = new EventStream(userId, cursor, hear);
    return () => own.close();
  }
  const worker = new SharedWorker('/stream-worker.js', { name: `catena ${userId}` });
  const say = (message: ToWorker) => worker.port.postMessage(message);
  const hello = () => say({ say: 'hello', userId, cursor });
  const bye = () => say({ say: 'bye' });
  const back = (event: PageTransitionEvent) => event.persisted && hello();

  worker.port.onmessage = ({ data }: MessageEvent<FromWorker>) => hear(data);
  worker.port.start();
  hello();
  addEventListener('pagehide', bye);
  addEventListener('pageshow', back);
  return () => {
    bye();
    removeEventListener('pagehide', bye);
    removeEventListener('pageshow', back);
    worker.port.close();
  };
}
