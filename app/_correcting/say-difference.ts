import type { Messages } from '@/app/_messages/en';
import type { Diff } from '@/lib/domain/correcting/diff-rows';

/** How much changes, in numbers; where that is all that is known, this is said too. */
export const sayDifference = (
  { words, rows, isCounted }: Diff & { isCounted: boolean },
  { previewLead, previewCounted }: Messages['correcting'],
): string =>
  isCounted ? previewCounted(words.in, words.out) : previewLead(words.in, words.out, rows.length);
