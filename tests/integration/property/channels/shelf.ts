/** A group's shelf and its dates: the pages of its members, whoever else reads its margin. */
import { openChange, openMeeting, openPlanning } from '@/lib/services/shelf/meeting';
import { openDesk, openPlan, openShelf } from '@/lib/services/shelf/plan';
import { askEach, type Channel } from '../channel';
import { isIn, readsThread } from '../oracle';

export const shelves: Channel = {
  name: 'the shelf of a group',
  async shown(world, who) {
    const context = await world.as(who);
    return askEach(
      world.ledger.groups,
      async ({ id }) => [await openShelf(context, id), await openDesk(context, id)] as const,
      (answer, group) => {
        const [{ loose, sections, archived, taken }] = answer;
        const standing = [...loose, ...archived, ...sections.flatMap(({ readings }) => readings)];
        const may = [...group.taken].filter(
          ([{ audience, owner }, by]) => by === who || owner === who || audience !== 'owner',
        );
        const on = world.ledger.texts.filter(({ shelves: those }) => those.has(group));
        return {
          where: group.name,
          answer,
          counts: [
            { of: 'texts', is: standing.length, should: on.length },
            { of: 'texts to be put back', is: taken.length, should: may.length },
            { of: 'parts', is: sections.length, should: group.sections.length },
          ],
        };
      },
    );
  },
};

export const plans: Channel = {
  name: 'the dates of a group',
  async shown(world, who) {
    const context = await world.as(who);
    return askEach(
      world.ledger.groups,
      async ({ id }) => ({ ...(await openPlan(context, id)), planning: await openPlanning(context, id) }),
      (answer, group) => {
        const should = world.ledger.meetings.filter((each) => each.group === group).length;
        const is = (answer.next ? 1 : 0) + answer.later.length + answer.past.length;
        return { where: group.name, answer, counts: [{ of: 'dates', is, should }] };
      },
    );
  },
};

/** Every date of every group, and under the address of another. */
export const dates: Channel = {
  name: 'the page of a date',
  async shown(world, who) {
    const context = await world.as(who);
    const { groups, meetings } = world.ledger;
    return askEach(
      meetings.flatMap((meeting) => {
        const another = groups[(groups.indexOf(meeting.group) + 1) % groups.length];
        return [meeting.group, ...(another ? [another] : [])].map((group) => ({ meeting, group }));
      }),
      async ({ meeting, group }) => {
        const choice = { groupId: group.id, meetingId: meeting.id };
        return [await openMeeting(context, choice), await openChange(context, choice)] as const;
      },
      (answer, { meeting, group }) => {
        const [{ prompts, remarks, texts }] = answer;
        const isHere = meeting.group === group && isIn(who, group);
        const said = isHere ? meeting.words.filter(({ removed }) => !removed) : [];
        const marked = [...meeting.marks.keys()].filter(
          (thread) => isHere && readsThread(who, thread) && thread.text.shelves.has(group),
        );
        const threads = texts.flatMap((text) => text.threads);
        return {
          where: `${meeting.id} of ${group.name}`,
          answer,
          counts: [
            { of: 'words', is: prompts.length + remarks.length, should: said.length },
            { of: 'marked conversations', is: threads.length, should: marked.length },
          ],
        };
      },
    );
  },
};
