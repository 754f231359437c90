import { endsSentence } from '@/lib/domain/ingestion/sentence-ends';
import { listMarker } from '@/lib/domain/ingestion/plain/list-markers';
import type { Paragraph } from '@/lib/domain/ingestion/plain/paragraphs';

/** What adjacent lines are in a text whose lines are not wrapped. */
export type Stack = 'verse' | 'run' | 'lines';

/**
 * Tells verse (short lines that begin with capitals, or hang by their commas) from a paragraph that somebody
 * broke by hand, and both from paragraphs that only have no blank lines between them.
 */
export function stackOf({ lines }: Paragraph): Stack {
  if (lines.some((line) => line.text.length > 80)) return 'lines';
  if (lines.filter((line) => listMarker(line.text) !== null).length >= 2) return 'lines';
  const inner = lines.slice(0, -1);
  const finished = inner.filter((line) => endsSentence(line.text)).length;
  if (finished >= inner.length * 0.7) return 'lines';
  const lowered = lines.slice(1).filter((line) => /^\p{Ll}/u.test(line.text)).length;
  return lowered > inner.length * 0.5 ? 'run' : 'verse';
}
