import { nameKind } from '@/lib/domain/correcting/edits';
import type { OwnCorrection } from '@/lib/domain/correcting/own-correction';
import { placeLabel } from '@/lib/domain/text/place-label';
import { sliceOf } from '@/lib/domain/text/slices';
import type { Revision, Text } from '@/lib/domain/text/text';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import { presentText, type TextView } from './text';

/** What one began to correct, to be looked at and not to be gone on with. */
export type KeptCorrection = {
  textId: string;
  kind: 'edits' | 'copy';
  /** Null for a text that one reads no longer: its parts have numbers alone then. */
  text: TextView | null;
  parts: { index: number; label: string; words: string; kind: string; joins: boolean }[];
  remains: { label: string; words: string }[];
  fileName: string | null;
  isThrown: boolean;
};

type Readable = { text: Authorized<'text.read', Text>; revision: Revision | null };

export function presentKept(
  authorized: Authorized<'draft.read', OwnCorrection>,
  readable: Readable | null,
): KeptCorrection {
  const { textId, kind, edits, remains, fileName, thrownAt } = reveal(authorized);
  const revision = readable?.revision;
  const labelOf = (index: number): string => {
    const block = revision?.structure.blocks[index];
    return revision && block ? placeLabel(block.number, sliceOf(revision.text, block)) : '';
  };
  return {
    ...{ textId, kind, fileName, isThrown: thrownAt !== null },
    text: readable && presentText(readable.text),
    parts: edits.map(({ index, words, joins, ...is }) => ({
      ...{ index, words, joins, label: labelOf(index), kind: nameKind(is) },
    })),
    remains: remains.map(({ label, words }) => ({ words, label: readable ? label : '' })),
  };
}
