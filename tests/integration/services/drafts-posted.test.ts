/** Posting ends a draft, in the same transaction, and never words that whoever posts has not seen. */
import { beforeEach, describe, expect, it, test } from 'vitest';
import { editDraftId, type Draft, type Seen } from '@/lib/domain/drafts/draft';
import { randomId } from '@/lib/domain/ids';
import { edit, reply } from '@/lib/services/margin/comments';
import { beginTransaction, untilBlocked } from '../../factories/transactions';
import { useDatabase } from '../../factories/use-database';
import { conflict, makeDesk, seen } from './draft-desk';
import { outcomeOf } from './refusal';

const given = useDatabase();
type Desk = Awaited<ReturnType<typeof makeDesk>>;
let here: Desk;
let note: Desk['note'];
let as: Desk['as'];
let save: Desk['save'];
let discard: Desk['discard'];
let kept: Desk['kept'];
let words: Desk['words'];
beforeEach(async () => {
  here = await makeDesk(given.db);
  ({ note, as, save, discard, kept, words } = here);
});

describe('posting', () => {
  const posts: Record<string, () => Promise<{ draft: Draft; post: (draft?: Seen) => Promise<unknown> }>> = {
    'a note': async () => ({
      draft: note,
      post: (sent) =>
        here.post(here.ann, { comment: { clientId: note.commentClientId, body: 'Posted.' }, draft: sent }),
    }),
    'a reply': async () => {
      const { thread } = await here.post(here.abe);
      const draft = {
        kind: 'reply',
        id: randomId(),
        threadId: thread.id,
        parentId: null,
        body: 'Hm',
      } as const;
      const answer = { threadId: thread.id, parentId: null, clientId: draft.id, body: 'Posted.' };
      return { draft, post: async (sent) => reply(await as(here.ann), { ...answer, draft: sent }) };
    },
    'an edit': async () => {
      const { comments } = await here.post(here.ann, {
        clientId: randomId(),
        comment: { clientId: randomId(), body: 'x' },
      });
      const commentId = comments[0]?.id ?? '';
      const draft = { kind: 'edit', id: editDraftId(commentId), commentId, version: 1, body: 'Hm' } as const;
      const change = { commentId, version: 1, body: 'Posted.' };
      return { draft, post: async (sent) => edit(await as(here.ann), { ...change, draft: sent }) };
    },
  };

  describe.each(Object.entries(posts))('%s', (_, begin) => {
    it('is the end of its draft', async () => {
      const { draft, post } = await begin();
      await save(here.ann, 0, draft);
      await post(seen(1));
      expect(await kept(here.ann)).toEqual([]);
      expect(await outcomeOf(save(here.ann, 1, draft))).toBe(conflict);
    });

    it('leaves what another device put into the draft unseen', async () => {
      const { draft, post } = await begin();
      await save(here.ann, 0, draft);
      await save(here.ann, 1, { ...draft, body: 'From the train' });
      await post(seen(1));
      expect(await words(here.ann)).toEqual(['From the train']);
    });

    it('ends a draft that has these very words, whoever saw it', async () => {
      const { draft, post } = await begin();
      await save(here.ann, 0, { ...draft, body: 'Posted.' });
      await post(seen(0));
      expect(await kept(here.ann)).toEqual([]);
    });

    it('is the end of what was saved from here, though no answer said so', async () => {
      const { draft, post } = await begin();
      await save(here.ann, 0, draft, 'never-answered');
      await post(seen(0, 'never-answered'));
      expect(await kept(here.ann)).toEqual([]);
    });

    it('is not followed by a draft that comes late', async () => {
      const { draft, post } = await begin();
      await post(seen(0));
      expect(await outcomeOf(save(here.ann, 0, draft))).toBe(conflict);
      expect(await kept(here.ann)).toEqual([]);
    });

    it('by who keeps no drafts leaves none behind, and touches none', async () => {
      const { draft, post } = await begin();
      await save(here.ann, 0, { ...draft, body: 'Posted.' });
      const rows = await given.db.draft.count();
      await post();
      expect(await words(here.ann)).toEqual(['Posted.']);
      expect(await given.db.draft.count()).toBe(rows);
    });
  });

  test.each(['COMMIT', 'ROLLBACK'] as const)(
    'and the end of the draft are one transaction: %s',
    async (how) => {
      await save(here.ann, 0);
      // The outbox, which the write takes last, after everything else.
      const other = await beginTransaction(given.urls.adminUrl);
      await other.query('SELECT pg_advisory_xact_lock(7201)');
      const posting = here.post(here.ann, { draft: seen(1) }).then(
        () => 'done',
        () => 'broken off',
      );
      await untilBlocked(given.urls.adminUrl);
      expect(await words(here.ann)).toEqual(['Hm']);
      if (how === 'ROLLBACK')
        await other.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
      await other.commit();
      expect(await posting).toBe(how === 'COMMIT' ? 'done' : 'broken off');
      expect(await words(here.ann)).toEqual(how === 'COMMIT' ? [] : ['Hm']);
      expect(await given.db.comment.count({ where: { authorId: here.ann.id } })).toBe(
        how === 'COMMIT' ? 1 : 0,
      );
    },
  );

  it('and saving at once leave either the words unseen or nothing, and never a save that is lost', async () => {
    for (let round = 0; round < 10; round++) {
      const clientId = randomId();
      const draft = { ...note, id: clientId };
      await save(here.ann, 0, draft);
      const [, saved] = await Promise.all([
        here.post(here.ann, {
          clientId,
          comment: { clientId: randomId(), body: 'Posted.' },
          draft: seen(1),
        }),
        outcomeOf(save(here.ann, 1, { ...draft, body: 'Unseen' })),
      ]);
      expect(await words(here.ann)).toEqual(saved === 'done' ? ['Unseen'] : []);
      if (saved === 'done') await discard(here.ann, 2, clientId);
    }
  });
});
