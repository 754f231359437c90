/** In a group that was dissolved one can still take away what is one's own, and bring nothing there. */
import { expect, it } from 'vitest';
import { randomId } from '@/lib/domain/ids';
import { annotate } from '@/lib/services/margin/annotations';
import { undoMove } from '@/lib/services/margin/move-undo';
import { moveThread } from '@/lib/services/margin/moves';
import { dissolveGroup } from '@/lib/services/operating/dissolving';
import { shareThread, withdrawThread } from '@/lib/services/margin/sharing';
import { changeHighlight, requireThread } from '@/lib/services/margin/threads';
import { useDatabase } from '../../factories/use-database';
import { makeReadingGroup } from './reading-group';
import { outcomeOf } from './refusal';

const given = useDatabase();

it('its members take their marks and notes away, and back from a move, and put nothing there', async () => {
  const { world, ann, groupId, text } = await makeReadingGroup(given.db);
  const as = (who: { id: string }) => world.as(who);
  const mark = await annotate(await as(ann), {
    ...{ clientId: randomId(), ...text, comment: null },
    passage: { start: 4, end: 9, exact: 'first' },
    audience: { kind: 'group', groupId },
  });
  const own = await world.makeNote(ann, text, null, { body: 'Ann alone.' });
  const there = { clientId: randomId(), threadId: own.thread.id };
  await moveThread(await as(ann), { ...there, audience: { kind: 'group', groupId } });
  const also = await world.makeNote(ann, text, null, { body: 'Also.' });
  await shareThread(await as(ann), { clientId: randomId(), threadId: also.thread.id, groupId });
  const shared = await given.db.thread.findFirstOrThrow({
    where: { groupId, annotation: { threads: { some: { id: also.thread.id } } } },
  });
  await dissolveGroup(
    { db: given.db, newId: randomId },
    { groupId, ground: 'Order 4711 of the court in Ghent' },
  );

  const change = async (highlight: boolean) =>
    changeHighlight(await as(ann), { threadId: mark.thread.id, highlight });
  expect(mark.thread.abilities).toMatchObject({ highlight: true });
  expect((await requireThread(await as(ann), mark.thread.id)).thread.abilities).toMatchObject({
    highlight: false,
    unmark: true,
  });
  expect((await change(false)).thread.highlight).toBe(false);
  expect(await outcomeOf(change(true))).toMatch(/forbidden/);

  const { to } = await undoMove(await as(ann), there.clientId);
  expect(to.comments.map(({ removed }) => removed)).toEqual([true]);
  const taken = { clientId: randomId(), threadId: shared.id };
  expect(await outcomeOf(withdrawThread(await as(ann), taken))).toBe('done');
  expect(await given.db.comment.count({ where: { threadId: shared.id, deletedAt: null } })).toBe(0);
  // The other way round it would be said anew before a group that is no more.
  const back = { ...there, clientId: randomId(), audience: { kind: 'group', groupId } } as const;
  expect(await outcomeOf(moveThread(await as(ann), back))).toMatch(/forbidden|not_found/);
});
