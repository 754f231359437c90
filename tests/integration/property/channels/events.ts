import { readEvents } from '@/lib/live/read-events';
import type { Channel, Shown } from '../channel';

/** Everything since the beginning, as it is told to this person now. */
export const events: Channel = {
  name: 'the event stream',
  async shown({ db }, who) {
    if (!who) return [];
    const shown: Shown[] = [];
    const session = { userId: who.id, sessionId: who.sessionId };
    for (let cursor = 0n, more = true; more;) {
      const batch = await readEvents(db, session, cursor, new Date());
      if (batch.kind !== 'events') throw new Error(`the stream said ${batch.kind}`);
      shown.push({ where: `after ${cursor}`, answer: batch.events });
      ({ cursor, more } = batch);
    }
    return shown;
  },
};
