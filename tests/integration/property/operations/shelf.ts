import { copyPlan } from '@/lib/services/shelf/copy-plan';
import { markForMeeting } from '@/lib/services/shelf/meeting-notes';
import { removeWord, sayOfMeeting } from '@/lib/services/shelf/meeting-words';
import { openMeeting } from '@/lib/services/shelf/meeting';
import { addPassage, cancelMeeting, planMeeting } from '@/lib/services/shelf/meetings';
import { openPlan, openShelf } from '@/lib/services/shelf/plan';
import { arrange } from '@/lib/services/shelf/shelf';
import type { Group, Meeting, Person } from '../ledger';
import { readsThread } from '../oracle';
import type { Operation, Pick, RandomWorld } from '../random-world';

/** Soon enough for a letter to tell of it. */
const inDays = ({ now }: RandomWorld, days: number) =>
  new Date(now().getTime() + days * 86_400_000).toISOString().slice(0, 10);

function pickMember({ ledger }: RandomWorld, pick: Pick): { group: Group; who: Person } | null {
  const group = pick(ledger.groups.filter((each) => each.members.size > 0));
  const who = group && pick([...group.members.keys()]);
  return who ? { group, who } : null;
}

/** A date, and somebody who is in its group. */
function pickDate({ ledger }: RandomWorld, pick: Pick): { meeting: Meeting; who: Person } | null {
  const meeting = pick(ledger.meetings.filter(({ group }) => group.members.size > 0));
  const who = meeting && pick([...meeting.group.members.keys()]);
  return who ? { meeting, who } : null;
}

const plans: Operation = {
  name: 'plans a date',
  often: 6,
  async play(world, pick) {
    const found = pickMember(world, pick);
    if (!found) return;
    const { group, who } = found;
    const ledBy = pick([null, ...group.members.keys()]) ?? null;
    const place = world.mark();
    const clock = { date: inDays(world, 3), time: '19:00', timeZone: 'Europe/Paris' };
    const plan = { ...clock, groupId: group.id, clientId: world.mark(), place, ledById: ledBy?.id ?? null };
    const { meetingId: id } = await planMeeting(await world.as(who), plan);
    world.ledger.meetings.push({ id, group, place, ledBy, cancelled: false, words: [], marks: new Map() });
  },
};

const says: Operation = {
  name: 'says something of a date',
  often: 6,
  async play(world, pick) {
    const { meeting, who } = pickDate(world, pick) ?? {};
    const kind = pick(['prompt', 'prompt', 'remark'] as const);
    if (!meeting || !who || !kind) return;
    const [clientId, body] = [world.mark(), world.mark()];
    const said = { meetingId: meeting.id, clientId, kind, body };
    const { wordId: id } = await sayOfMeeting(await world.as(who), said);
    meeting.words.push({ id, author: who, body, removed: false });
  },
};

const unsays: Operation = {
  name: 'takes back what they said of a date, or says it again',
  often: 3,
  async play(world, pick) {
    const word = pick(world.ledger.meetings.flatMap(({ words }) => words));
    if (!word) return;
    await removeWord(await world.as(word.author), { wordId: word.id, removed: !word.removed });
    word.removed = !word.removed;
  },
};

const marks: Operation = {
  name: 'marks a conversation for a date, or takes the mark away',
  often: 8,
  async play(world, pick) {
    const { meeting, who } = pickDate(world, pick) ?? {};
    if (!meeting || !who) return;
    const here = world.ledger.threads.filter(
      (each) => each.group === meeting.group && readsThread(who, each),
    );
    const thread = pick(here);
    if (!thread) return;
    const marked = !meeting.marks.has(thread);
    await markForMeeting(await world.as(who), { meetingId: meeting.id, threadId: thread.id, marked });
    if (marked) meeting.marks.set(thread, who);
    else meeting.marks.delete(thread);
  },
};

const reads: Operation = {
  name: 'says what is to be read by a date, or calls it off',
  often: 3,
  async play(world, pick) {
    const { meeting, who } = pickDate(world, pick) ?? {};
    if (!meeting || !who) return;
    const [context, meetingId] = [await world.as(who), meeting.id];
    const text = pick(world.ledger.texts.filter(({ shelves }) => shelves.has(meeting.group)));
    if (text) await addPassage(context, { meetingId, id: world.mark(), textId: text.id, passage: '2' });
    else {
      await cancelMeeting(context, { meetingId, cancelled: true });
      meeting.cancelled = true;
    }
  },
};

const names: Operation = {
  name: 'names a part of the shelf',
  often: 3,
  async play(world, pick) {
    const { group, who } = pickMember(world, pick) ?? {};
    if (!group || !who) return;
    const section = { id: world.mark(), name: world.mark() };
    const deed = { deed: 'name-section', sectionId: section.id, name: section.name } as const;
    await arrange(await world.as(who), { groupId: group.id, deed });
    group.sections.push(section);
    const text = pick(world.ledger.texts.filter(({ shelves }) => shelves.has(group)));
    if (!text) return;
    const place = { deed: 'place', textId: text.id, sectionId: section.id, beforeId: null } as const;
    await arrange(await world.as(who), { groupId: group.id, deed: place });
  },
};

const putsBack: Operation = {
  name: 'puts back what was taken off a shelf',
  often: 2,
  async play(world, pick) {
    const { group, who } = pickMember(world, pick) ?? {};
    const text = group && pick([...group.taken.keys()]);
    if (!who || !text) return;
    await arrange(await world.as(who), { groupId: group.id, deed: { deed: 'put-back', textId: text.id } });
    group.taken.delete(text);
    text.shelves.add(group);
  },
};

/** Texts, parts, dates and one’s own questions; what it is called there is asked of the pages of whoever copied it. */
const copies: Operation = {
  name: 'copies a plan to another group',
  often: 3,
  async play(world, pick) {
    const { ledger } = world;
    const { group: from, who } = pickMember(world, pick) ?? {};
    const to = who && pick(ledger.groups.filter((each) => each !== from && each.members.has(who)));
    if (!from || !to) return;
    const context = await world.as(who);
    const input = { groupId: from.id, toId: to.id, clientId: world.mark(), firstDate: inDays(world, 5) };
    await copyPlan(context, input);
    const isTheirs = (audience: string, owner: Person | null) => audience !== 'owner' || owner === who;
    for (const text of ledger.texts)
      if (text.shelves.has(from) && isTheirs(text.audience, text.owner))
        if (to.readers !== 'world' || text.audience === 'world') {
          to.taken.delete(text);
          text.shelves.add(to);
        }
    for (const { section } of (await openShelf(context, to.id)).sections)
      if (!to.sections.some(({ id }) => id === section.id)) to.sections.push(section);
    const { next, later, past } = await openPlan(context, to.id);
    for (const { id } of [...(next ? [next] : []), ...later, ...past]) {
      if (ledger.meetings.some((each) => each.id === id)) continue;
      const { prompts } = await openMeeting(context, { groupId: to.id, meetingId: id });
      const words = prompts.map((each) => ({ id: each.id, author: who, body: each.body, removed: false }));
      ledger.meetings.push({
        id,
        group: to,
        place: '',
        ledBy: null,
        cancelled: false,
        words,
        marks: new Map(),
      });
    }
  },
};

export const shelf = [plans, says, unsays, marks, reads, names, putsBack, copies];
