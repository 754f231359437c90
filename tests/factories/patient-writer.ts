/** Writes as the browser does: the same ids again until the write is acknowledged. */
import { setTimeout as sleep } from 'node:timers/promises';
import { randomId } from '@/lib/domain/ids';
import { makeReaderClient } from './reader-client';

type Acknowledged = {
  /** Client's id → the id that the server said. */
  ids: Map<string, string>;
  /** How often a write had no answer, and was sent again. */
  unanswered: number;
};
export const nothingYet = (): Acknowledged => ({ ids: new Map(), unanswered: 0 });

export async function writePatiently(
  url: string,
  token: string,
  { threadId, count, acknowledged }: { threadId: string; count: number; acknowledged: Acknowledged },
) {
  const client = makeReaderClient(url, token);
  for (let n = 0; n < count; n++) {
    const clientId = randomId();
    const words = { clientId, parentId: null, body: `Words ${clientId}` };
    for (let tries = 0; ; tries++) {
      const answer = await client.call('POST', `/api/threads/${threadId}/comments`, words).catch(() => null);
      if (answer && answer.status < 300 && answer.body !== null) {
        acknowledged.ids.set(clientId, (answer.body as { comment: { id: string } }).comment.id);
        break;
      }
      if (answer && answer.status >= 300 && answer.status < 500) throw new Error(`refused: ${answer.status}`);
      if (tries > 200) throw new Error('never acknowledged');
      acknowledged.unanswered += 1;
      await sleep(50);
    }
  }
}
