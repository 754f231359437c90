import { sayOfMeeting } from '@/lib/services/meeting-words';
import { addPassage, planMeeting } from '@/lib/services/meetings';
import type { Operation } from '../random-world';

const dayMs = 86_400_000;

/** With something to read by then, and something said of it. */
const plans: Operation = {
  name: 'sets a date',
  often: 4,
  async play(world, pick) {
    const { ledger, mark, now } = world;
    const group = pick(ledger.groups.filter(({ members }) => members.size > 0));
    const by = group && pick([...group.members.keys()]);
    const text = pick(ledger.texts.filter(({ shelves }) => group && shelves.has(group)));
    if (!by || !text) return;
    const [place, words] = [mark(), mark()];
    const date = new Date(now().getTime() + 3 * dayMs).toISOString().slice(0, 10);
    const when = { date, time: '19:00', timeZone: 'UTC', place, ledById: by.id };
    const context = await world.as(by);
    const { meetingId } = await planMeeting(context, { clientId: mark(), groupId: group.id, ...when });
    ledger.dates.push({ id: meetingId, group, by, place, words });
    await addPassage(context, { meetingId, id: mark(), textId: text.id, passage: '2' });
    await sayOfMeeting(context, { meetingId, clientId: mark(), kind: 'remark', body: words });
  },
};

export const meetings = [plans];
