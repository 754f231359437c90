import { saveDraft } from '@/lib/services/margin/drafts';
import { readsText } from '../oracle';
import type { Operation } from '../random-world';

const begins: Operation = {
  name: 'begins to write',
  often: 3,
  async play(world, pick) {
    const { ledger, mark } = world;
    const author = pick(ledger.people);
    const text = author && pick(ledger.texts.filter((each) => readsText(author, each)));
    const passage = text && pick(text.passages);
    if (!passage) return;
    const [id, words, commentClientId] = [mark(), mark(), mark()];
    const group = pick([null, ...ledger.groups.filter((each) => each.members.has(author))]) ?? null;
    const audience = group ? ({ kind: 'group', groupId: group.id } as const) : ({ kind: 'self' } as const);
    const about = { textId: text.id, revisionId: text.revisionId, passage };
    const draft = {
      kind: 'note',
      id,
      body: words,
      commentClientId,
      ...about,
      groupId: group?.id ?? null,
      audience,
    } as const;
    const save = { id, textId: text.id, seen: { version: 0, writes: [] }, writeId: mark(), draft };
    const { version } = await saveDraft(await world.as(author), save);
    ledger.drafts.push({ id, author, text, group, words, version });
  },
};

const throwsAway: Operation = {
  name: 'throws a draft away',
  often: 1,
  async play(world, pick) {
    const kept = pick(world.ledger.drafts);
    if (!kept) return;
    const { id, author, text, version } = kept;
    const save = { id, textId: text.id, seen: { version, writes: [] }, writeId: world.mark(), draft: null };
    await saveDraft(await world.as(author), save);
    world.ledger.drafts = world.ledger.drafts.filter((each) => each !== kept);
  },
};

export const drafts = [begins, throwsAway];
