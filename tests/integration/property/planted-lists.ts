/** Channels that ask the database and forget whom they answer: of dates, of who asks to be let in, of tags, of fronts. */
import type { Channel } from './channel';
import type { RandomWorld } from './random-world';

const forgetful = (name: string, list: (world: RandomWorld) => Promise<unknown>): Channel => ({
  name,
  shown: async (world) => [{ where: 'the list', answer: await list(world) }],
});

/** Each with what it shows to a visitor, as the report says it. */
export const forgetfulLists = [
  {
    mistake: 'the dates of every group',
    channel: forgetful('a calendar', ({ db }) => db.meeting.findMany({ select: { place: true } })),
    tells: /shows a visitor the place of date/,
  },
  {
    mistake: 'what was said of a date, to whoever knows that there is one',
    channel: forgetful('a list of words', ({ db }) => db.meetingWord.findMany({ select: { body: true } })),
    tells: /shows person \d the body of person \d’s words of a date/,
  },
  {
    mistake: 'the parts of every shelf',
    channel: forgetful('a list of parts', ({ db }) => db.shelfSection.findMany({ select: { name: true } })),
    tells: /shows a visitor the name of part/,
  },
  {
    mistake: 'what people said when they asked to be let in, to whoever could ask as well',
    channel: forgetful('a queue', ({ db }) => db.joinRequest.findMany({ select: { line: true } })),
    tells: /shows person \d the line of person \d’s request/,
  },
  {
    mistake: 'the tags of every group, as completion',
    channel: forgetful('completion', ({ db }) => db.tag.findMany({ select: { name: true } })),
    tells: /shows a visitor the name of tag/,
  },
  {
    mistake: 'who is in a group that one may ask to be let into',
    channel: forgetful('a front', ({ db, ledger }) =>
      db.membership.findMany({
        where: {
          groupId: { in: ledger.groups.filter(({ kind }) => kind === 'request').map(({ id }) => id) },
        },
        select: { user: { select: { name: true } } },
      }),
    ),
    tells: /shows a visitor the name of person \d/,
  },
];
