import { keepEdits } from '@/lib/services/correcting/correcting';
import type { Operation } from '../random-world';

/** The words of a text stay as they are: what is kept is nobody else's to come upon until it is published. */
const begins: Operation = {
  name: 'begins to correct',
  often: 1,
  async play(world, pick) {
    const text = pick(world.ledger.texts.filter(({ owner }) => owner !== null));
    if (!text?.owner) return;
    const [author, words] = [text.owner, world.mark()];
    const edit = { index: 0, words, kind: 'paragraph', joins: false } as const;
    await keepEdits(await world.as(author), { textId: text.id, basedOnId: text.revisionId, edits: [edit] });
    world.ledger.corrections = [
      ...world.ledger.corrections.filter((each) => each.text !== text),
      { author, text, words },
    ];
  },
};

export const corrections = [begins];
