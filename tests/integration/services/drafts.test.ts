/** Words that are not posted yet: kept for their author, version by version, until they are posted or thrown away. */
import { beforeEach, describe, expect, it } from 'vitest';
import { draftLimits } from '@/lib/domain/drafts/draft';
import { randomId } from '@/lib/domain/ids';
import { listDrafts, saveDraft } from '@/lib/services/margin/drafts';
import { leaveGroup } from '@/lib/services/groups/groups';
import { useDatabase } from '../../factories/use-database';
import { conflict, makeDesk, seen } from './draft-desk';
import { outcomeOf } from './refusal';

const given = useDatabase();
type Desk = Awaited<ReturnType<typeof makeDesk>>;
let here: Desk;
let note: Desk['note'];
let as: Desk['as'];
let put: Desk['put'];
let save: Desk['save'];
let discard: Desk['discard'];
let kept: Desk['kept'];
let words: Desk['words'];
beforeEach(async () => {
  here = await makeDesk(given.db);
  ({ note, as, put, save, discard, kept, words } = here);
});

describe('a draft', () => {
  it('is given back as it was written, with the version that it is', async () => {
    expect(await save(here.ann, 0)).toEqual({ version: 1 });
    expect(await save(here.ann, 1, { ...note, body: 'Hmm' }, 'write-number-2')).toEqual({ version: 2 });
    expect(await kept(here.ann)).toEqual([
      {
        id: note.id,
        textId: here.text.textId,
        version: 2,
        writeId: 'write-number-2',
        draft: { ...note, body: 'Hmm' },
      },
    ]);
  });

  it('is not overwritten by a device that has not seen it, which is shown what is there', async () => {
    await save(here.ann, 0);
    await save(here.ann, 1, { ...note, body: 'From the desk' });
    const late = save(here.ann, 1, { ...note, body: 'From the train' });
    await expect(late).rejects.toMatchObject({
      message: conflict,
      current: { version: 2, draft: { body: 'From the desk' } },
    });
    expect(await outcomeOf(save(here.ann, 0, { ...note, body: 'Begun anew' }))).toBe(conflict);
    expect(await outcomeOf(discard(here.ann, 1))).toBe(conflict);
    expect(await words(here.ann)).toEqual(['From the desk']);
  });

  it('saved again by the same write is saved once', async () => {
    expect(await save(here.ann, 0, note, 'the-same-write')).toEqual({ version: 1 });
    expect(await save(here.ann, 0, note, 'the-same-write')).toEqual({ version: 1 });
  });

  it('is one’s own to overwrite where what is there is a write of one’s own, though its answer was lost', async () => {
    await save(here.ann, 0, note, 'never-answered');
    const more = { ...note, body: 'Hmm' };
    expect(await put(here.ann, note.id, more, seen(0, 'never-answered'))).toEqual({ version: 2 });
    const stale = put(here.ann, note.id, note, seen(0, 'never-answered'));
    expect(await outcomeOf(stale)).toBe(conflict);
    expect(await words(here.ann)).toEqual(['Hmm']);
  });

  it('of two devices at once is the one’s, and the other is told', async () => {
    await save(here.ann, 0);
    for (let version = 1; version <= 10; version++) {
      const bodies = [`desk ${version}`, `train ${version}`];
      const outcomes = await Promise.all(
        bodies.map((body) => outcomeOf(save(here.ann, version, { ...note, body }))),
      );
      expect(outcomes.toSorted()).toEqual([conflict, 'done']);
      expect(await words(here.ann)).toEqual([bodies[outcomes.indexOf('done')]]);
    }
    const begun = { ...note, id: randomId() };
    const beginnings = await Promise.all([1, 2, 3].map(() => outcomeOf(save(here.ann, 0, begun))));
    expect(beginnings.toSorted()).toEqual([conflict, conflict, 'done']);
  });

  it('that is thrown away is over on every device, and its versions go on', async () => {
    await save(here.ann, 0);
    expect(await discard(here.ann, 1)).toEqual({ version: 2 });
    expect(await discard(here.ann, 1)).toEqual({ version: 2 });
    expect(await kept(here.ann)).toEqual([]);
    await expect(save(here.ann, 1)).rejects.toMatchObject({
      message: conflict,
      current: { version: 2, draft: null },
    });
    expect(await save(here.ann, 2)).toEqual({ version: 3 });
    expect(await discard(here.ann, 7, 'never-there')).toEqual({ version: 7 });
  });

  it('keeps whatever can be typed, and what can only be sent', async () => {
    const body = ' \n“תודה” 😀 \\u0000 {"a":1} \' ; DROP TABLE drafts; --';
    await save(here.ann, 0, { ...note, body });
    expect(await words(here.ann)).toEqual([body]);
  });

  it('stays its author’s to read and change when the text is not, and no new one is begun there', async () => {
    await save(here.abe, 0);
    await leaveGroup(await as(here.abe), here.groupId);
    expect(await save(here.abe, 1, { ...note, body: 'Still mine' })).toEqual({ version: 2 });
    expect(await outcomeOf(kept(here.abe))).toBe('not_found');
    expect(await outcomeOf(save(here.abe, 0, { ...note, id: randomId() }))).toBe('not_found');
    expect(await discard(here.abe, 2)).toEqual({ version: 3 });
  });

  it('is one of a number that no person writes', async () => {
    const rows = Array.from({ length: draftLimits.perPerson }, () => ({
      id: randomId(),
      authorId: here.ann.id,
      textId: here.text.textId,
      content: note,
      version: 1,
      updatedAt: new Date(),
    }));
    await given.db.draft.createMany({ data: rows });
    expect(await outcomeOf(save(here.ann, 0))).toBe('invalid_input: too_many_drafts');
    await discard(here.ann, 1, rows[0]?.id);
    expect(await outcomeOf(save(here.ann, 0))).toBe('done');
  });
});

describe('nobody else', () => {
  it('reads, changes or ends a draft, and whoever uses its id has another one', async () => {
    await save(here.ann, 0);
    expect(await kept(here.abe)).toEqual([]);
    expect(await discard(here.abe, 1)).toEqual(await discard(here.abe, 1, randomId()));
    expect(await save(here.abe, 0, { ...note, body: 'Abe’s' })).toEqual({ version: 1 });
    expect([await words(here.ann), await words(here.abe)]).toEqual([['Hm'], ['Abe’s']]);
    await here.post(here.abe, { draft: seen(1) });
    expect([await words(here.ann), await words(here.abe)]).toEqual([['Hm'], []]);
  });

  it('learns whether a text is there by keeping a draft about it', async () => {
    const una = await here.world.makeUser('Una');
    const attempt = async (textId: string) =>
      outcomeOf(
        saveDraft(await as(una), { id: note.id, textId, seen: seen(0), writeId: randomId(), draft: note }),
      );
    expect([await attempt(here.text.textId), await attempt(randomId())]).toEqual(['not_found', 'not_found']);
  });

  it('without an account has any', async () => {
    const nobody = await here.world.as(null);
    const write = { id: note.id, seen: seen(0), writeId: randomId() };
    const asks = [
      saveDraft(nobody, { ...write, textId: here.text.textId, draft: note }),
      saveDraft(nobody, { ...write, textId: here.text.textId, draft: null }),
      listDrafts(nobody, here.text.textId),
    ];
    expect(new Set(await Promise.all(asks.map(outcomeOf)))).toEqual(new Set(['unauthenticated']));
  });
});
