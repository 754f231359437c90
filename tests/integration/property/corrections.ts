/** What every world ends with: the texts that somebody brought are corrected, and one correction is still being made ready. */
import { ingest } from '@/lib/domain/ingestion';
import { carryNotes } from '@/lib/services/correcting/carrying';
import { prepareRevision } from '@/lib/services/correcting/revisions';
import type { Text } from './ledger';
import type { RandomWorld } from './random-world';

/** Edition 2 has lost its first paragraph; edition 3 has it again, and new words; a fourth of one text nobody reads yet. */
export async function correctTexts(world: RandomWorld): Promise<void> {
  const brought = world.ledger.texts.filter(({ owner }) => owner !== null);
  for (const [index, text] of brought.entries()) {
    const words = text.passages.map(({ exact }) => exact);
    await edit(world, text, words.slice(1));
    await carryNotes(world.db);
    await edit(world, text, [...words, world.mark()]);
    await carryNotes(world.db);
    for (const edition of world.ledger.editions) edition.isPublished = true;
    if (index + 1 === brought.length) await edit(world, text, [...words, world.mark()]);
  }
}

async function edit(world: RandomWorld, text: Text, words: readonly string[]) {
  const { ledger, mark } = world;
  const body = words.map((word) => `A paragraph has the word ${word} in it. It ends here.`).join('\n\n');
  const outcome = ingest(new TextEncoder().encode(body), { name: 'text.txt' });
  if (!outcome.ok) throw new Error(outcome.reason);
  const basedOnId = ledger.editions.findLast((each) => each.text === text)?.id ?? text.revisionId;
  const why = mark();
  const { revisionId: id } = await prepareRevision(await world.as(text.owner), {
    ...{ textId: text.id, basedOnId, clientId: mark(), why },
    ...{ text: outcome.value.text, structure: outcome.value.structure, warnings: [] },
  });
  ledger.editions.push({ id, text, why, added: words.at(-1) ?? '', isPublished: false });
}
