/** Words that whoever runs the site has sealed before a group: their author's own copy stands, and goes nowhere from there. */
import { expect, it } from 'vitest';
import { randomId } from '@/lib/domain/ids';
import { shelveText } from '@/lib/services/groups/groups';
import { moveThread } from '@/lib/services/margin/moves';
import { sealWords, unsealWords } from '@/lib/services/operating/sealing';
import { shareThread } from '@/lib/services/margin/sharing';
import { requireThread } from '@/lib/services/margin/threads';
import { useDatabase } from '../../factories/use-database';
import { makeReadingGroup } from './reading-group';
import { outcomeOf } from './refusal';

const given = useDatabase();
const ground = 'Order 4711 of the court in Ghent';

it('the private copy of a note is read by its author, and neither shared nor moved, until the order falls', async () => {
  const here = await makeReadingGroup(given.db);
  const asAnn = () => here.world.as(here.ann);
  const other = await here.world.makeGroup([here.ann], 'Friday group');
  await shelveText(await asAnn(), { groupId: other, textId: here.text.textId });
  const { thread, comments } = await here.post(here.ann, { audience: { kind: 'self' } });
  const share = async (groupId: string) =>
    shareThread(await asAnn(), { clientId: randomId(), threadId: thread.id, groupId });
  await share(here.groupId);

  const operating = { db: given.db, newId: randomId };
  const commentId = comments[0]?.id ?? '';
  const sealed = await sealWords(operating, { commentId, ground, paraphrase: 'An address' });
  expect(sealed).toMatchObject({ comments: 1, already: false });

  expect(await outcomeOf(share(other))).toBe('conflict: held');
  const audience = { kind: 'group', groupId: other } as const;
  const moved = moveThread(await asAnn(), { clientId: randomId(), threadId: thread.id, audience });
  expect(await outcomeOf(moved)).toBe('conflict: held');
  expect(await given.db.comment.count({ where: { thread: { groupId: other } } })).toBe(0);
  const own = await requireThread(await asAnn(), thread.id);
  expect(own.comments.map(({ html, held }) => [html, held])).toEqual([['<p>Which?</p>', undefined]]);

  await unsealWords(operating, { commentId, ground });
  expect(await outcomeOf(share(other))).toBe('done');
});
