/** “Hide for me”: what it hides, from whom, and that it changes nothing for anyone else. */
import { beforeEach, describe, expect, it } from 'vitest';
import { randomId } from '@/lib/domain/ids';
import { annotate } from '@/lib/services/margin/annotations';
import { countAnswers, countNews, openInbox } from '@/lib/services/reading/attention';
import { hide, listHidden, readHidden, unhide } from '@/lib/services/margin/hiding';
import { openKept } from '@/lib/services/shelf/kept';
import { openMeeting } from '@/lib/services/shelf/meeting';
import { markForMeeting } from '@/lib/services/shelf/meeting-notes';
import { sayOfMeeting } from '@/lib/services/shelf/meeting-words';
import { planMeeting } from '@/lib/services/shelf/meetings';
import { openNotes, openParagraph } from '@/lib/services/margin/paragraphs';
import { openReactions, react } from '@/lib/services/margin/reactions';
import { openMargin, openReader } from '@/lib/services/margin/reader';
import { arrange } from '@/lib/services/shelf/shelf';
import { useDatabase } from '../../factories/use-database';
import { makeWorld, type Someone, type World } from '../../factories/world';
import { outcomeOf } from './refusal';

const given = useDatabase();
let world: World;
let [ann, abe, sam] = [] as unknown as [Someone, Someone, Someone];
let groupId: string;
let text: { textId: string; revisionId: string };
let threadId: string;
let bens: string;
beforeEach(async () => {
  world = makeWorld(given.db);
  [ann, abe, sam] = [await world.makeUser('Ann'), await world.makeUser('Abe'), await world.makeUser('Sam')];
  groupId = await world.makeGroup([ann, abe]);
  text = await world.makeReading(groupId, ann);
  threadId = (await world.makeNote(ann, text, groupId)).thread.id;
  bens = (await world.makeReply(abe, threadId, 'Nonsense.')).id;
});

const read = async (who: Someone) =>
  openReader(await world.as(who), { textId: text.textId, view: { kind: 'group', groupId } });
const hiddenTo = async (who: Someone) =>
  (await read(who)).comments.filter(({ hidden }) => hidden).map(({ id }) => id);
const newsOf = async (who: Someone) => {
  const context = await world.as(who);
  return {
    answers: await countAnswers(context),
    inbox: (await openInbox(context)).answers.length,
    group: (await countNews(context)).inGroup(groupId),
    unread: (await read(who)).unread.length,
  };
};
async function markWithoutWords(words: string) {
  const { text: all } = await given.db.revision.findUniqueOrThrow({ where: { id: text.revisionId } });
  const start = all.indexOf(words);
  const passage = { start, end: start + words.length, exact: words };
  const about = { clientId: randomId(), ...text, passage, audience: { kind: 'group', groupId } as const };
  return (await annotate(await world.as(abe), { ...about, comment: null })).thread;
}
const none = { answers: 0, inbox: 0, group: 0, unread: 0 };

describe('what one hides', () => {
  it('is marked as hidden and brings no news, as long as it is hidden; a comment', async () => {
    expect(await newsOf(ann)).toEqual({ answers: 1, inbox: 1, group: 1, unread: 1 });
    const hidden = await hide(await world.as(ann), { commentId: bens, what: 'comment' });
    expect(hidden).toEqual({ people: [], comments: [bens] });
    expect([await hiddenTo(ann), await newsOf(ann)]).toEqual([[bens], none]);
    await world.makeReply(abe, threadId, 'More.');
    expect((await newsOf(ann)).group).toBe(1);
    await unhide(await world.as(ann), { commentId: bens });
    expect([await hiddenTo(ann), (await newsOf(ann)).group]).toEqual([[], 2]);
  });

  it('is all that somebody says, before and afterwards, where one hides them', async () => {
    await hide(await world.as(ann), { commentId: bens, what: 'author' });
    await hide(await world.as(ann), { commentId: bens, what: 'author' });
    const later = await world.makeReply(abe, threadId, 'More.');
    expect((await hiddenTo(ann)).sort()).toEqual([bens, later.id].sort());
    expect(await newsOf(ann)).toEqual(none);
    expect((await listHidden(await world.as(ann))).map(({ name }) => name)).toEqual(['Abe']);
    await unhide(await world.as(ann), { personId: abe.id });
    expect(await hiddenTo(ann)).toEqual([]);
    expect(await listHidden(await world.as(ann))).toEqual([]);
  });

  it('is counted at no paragraph where nothing else is said', async () => {
    await world.makeNote(abe, text, groupId, { words: 'third paragraph' });
    const before = [...(await read(ann)).counts.values()].reduce((sum, count) => sum + count, 0);
    await hide(await world.as(ann), { commentId: bens, what: 'author' });
    const after = [...(await read(ann)).counts.values()].reduce((sum, count) => sum + count, 0);
    expect([before, after]).toEqual([2, 1]);
  });

  it('is a passage, too, that somebody marked without a word: it stands nowhere, and is counted nowhere', async () => {
    const [view, words] = [{ kind: 'group', groupId } as const, 'third paragraph'];
    const at = { textId: text.textId, view };
    const thread = await markWithoutWords(words);
    const standing = async (who: Someone) => {
      const context = await world.as(who);
      const { threads } = await openParagraph(context, { ...at, name: 'p3' });
      const notes = (await openNotes(context, at)).threads.map(({ id }) => id);
      const counted = [...(await read(who)).counts.values()].reduce((sum, count) => sum + count, 0);
      return { there: threads.map(({ id }) => id), isNoted: notes.includes(thread.id), counted };
    };
    const shown = { there: [thread.id], isNoted: true, counted: 2 };
    expect(await standing(ann)).toEqual(shown);
    await hide(await world.as(ann), { commentId: bens, what: 'author' });
    expect(await standing(ann)).toEqual({ there: [], isNoted: false, counted: 1 });
    expect(await standing(abe)).toEqual(shown);
    await unhide(await world.as(ann), { personId: abe.id });
    expect(await standing(ann)).toEqual(shown);
  });

  it('is whoever marked something without a word, as one may read it and did not mark it oneself', async () => {
    const hidden = await hide(await world.as(abe), { threadId });
    expect(hidden).toEqual({ people: [ann.id], comments: [] });
    expect(await outcomeOf(hide(await world.as(sam), { threadId }))).toBe('not_found');
    expect(await outcomeOf(hide(await world.as(null), { threadId }))).toBe('unauthenticated');
    expect(await outcomeOf(hide(await world.as(ann), { threadId }))).toBe('forbidden');
  });

  it('is a name among those who said a word to a comment: they are counted and not named', async () => {
    const own = (await read(ann)).comments.find(({ author }) => author.id === ann.id)?.id ?? '';
    await react(await world.as(abe), { commentId: own, kind: 'agree', on: true });
    const named = async () => (await openReactions(await world.as(ann), own)).reactors;
    const onThePage = async () => {
      const at = { textId: text.textId, view: { kind: 'group', groupId } as const };
      return (await openNotes(await world.as(ann), at)).reactors.get(own);
    };
    const abes = { id: abe.id, name: 'Abe' };
    expect([await named(), await onThePage()]).toEqual([0, 1].map(() => [{ kind: 'agree', people: [abes] }]));
    await hide(await world.as(ann), { commentId: bens, what: 'author' });
    expect([await named(), await onThePage()]).toEqual(
      [0, 1].map(() => [{ kind: 'agree', people: [], hidden: 1 }]),
    );
    expect((await read(ann)).comments.find(({ id }) => id === own)?.reactions).toEqual({ agree: 1 });
  });

  it('is no place where a text is mentioned', async () => {
    const view = { kind: 'group', groupId } as const;
    const { id } = await world.makeReply(abe, threadId, `/texts/${text.textId}#p1`);
    const mentions = async (who: Someone) =>
      (await openMargin(await world.as(who), { textId: text.textId, view })).mentions.map(
        ({ commentId }) => commentId,
      );
    expect(await mentions(ann)).toEqual([id]);
    for (const what of ['comment', 'author'] as const) {
      await hide(await world.as(ann), { commentId: id, what });
      expect([await mentions(ann), await mentions(abe)]).toEqual([[], [id]]);
      await unhide(await world.as(ann), what === 'comment' ? { commentId: id } : { personId: abe.id });
      expect(await mentions(ann)).toEqual([id]);
    }
  });

  it('is closed to a line on a date’s page and among what is kept, and a mark of theirs without a word stands nowhere', async () => {
    const asAbe = await world.as(abe);
    const date = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    const at = { date, time: '19:00', timeZone: 'Europe/Paris', place: '', ledById: null };
    const { meetingId } = await planMeeting(asAbe, { clientId: randomId(), groupId, ...at });
    await sayOfMeeting(asAbe, { meetingId, clientId: randomId(), kind: 'remark', body: 'I won’t come.' });
    const thread = await markWithoutWords('third paragraph');
    for (const id of [threadId, thread.id])
      await markForMeeting(asAbe, { meetingId, threadId: id, marked: true });
    const onItsDate = async (who: Someone) => {
      const { texts, comments, remarks } = await openMeeting(await world.as(who), { groupId, meetingId });
      return {
        threads: texts.flatMap(({ threads }) => threads.map(({ id }) => id)).sort(),
        hidden: [...comments, ...remarks].filter(({ hidden }) => hidden).map(({ author }) => author.name),
      };
    };
    const kept = async (who: Someone) => {
      const { texts, comments } = await openKept(await world.as(who), groupId);
      return {
        threads: texts.flatMap(({ threads }) => threads.map(({ id }) => id)).sort(),
        hidden: comments.filter(({ hidden }) => hidden).map(({ author }) => author.name),
      };
    };
    const all = { threads: [threadId, thread.id].sort(), hidden: [] };
    expect(await onItsDate(ann)).toEqual(all);
    await hide(await world.as(ann), { commentId: bens, what: 'author' });
    expect(await onItsDate(ann)).toEqual({ threads: [threadId], hidden: ['Abe', 'Abe'] });
    expect(await onItsDate(abe)).toEqual(all);
    await arrange(await world.as(ann), { groupId, deed: { deed: 'take-off', textId: text.textId } });
    expect(await kept(ann)).toEqual({ threads: [threadId], hidden: ['Abe'] });
    expect(await kept(abe)).toEqual(all);
  });

  it('is as it was for everyone else, who is not told', async () => {
    const before = [await read(abe), await newsOf(abe)];
    await hide(await world.as(ann), { commentId: bens, what: 'author' });
    expect([await read(abe), await newsOf(abe)]).toEqual(before);
    expect(await readHidden(await world.as(abe))).toEqual({ people: [], comments: [] });
    expect(await readHidden(await world.as(null))).toEqual({ people: [], comments: [] });
  });

  it('is what one may read and did not say oneself', async () => {
    const own = (await read(ann)).comments.find(({ author }) => author.id === ann.id)?.id ?? '';
    for (const what of ['comment', 'author'] as const) {
      expect(await outcomeOf(hide(await world.as(sam), { commentId: bens, what }))).toBe('not_found');
      expect(await outcomeOf(hide(await world.as(null), { commentId: bens, what }))).toBe('unauthenticated');
      expect(await outcomeOf(hide(await world.as(ann), { commentId: own, what }))).toBe('forbidden');
    }
  });
});
