import type { PageBreak } from '@/lib/domain/text/structure';
import type { Warning } from '@/lib/domain/ingestion/ingested';
import type { Hyphens } from '@/lib/domain/ingestion/plain/hyphens';
import type { Line } from '@/lib/domain/ingestion/plain/lines';

/** Lines that belong together, and the pages that begin among them (`before` counts lines). */
export type LineRun = { lines: Line[]; pages: { before: number; label: string }[] };

export type Joined = { text: string; pageBreaks: PageBreak[]; warnings: Warning[] };

const beginning = /^[“"‘']?(\p{L}[\p{L}’']*)/u;
const broken = /(\p{L}[\p{L}’'-]*)[-‐]$/u;

/** Makes one running text of lines: words broken over two lines are joined, with a warning where that is a guess. */
export function joinLines({ lines, pages }: LineRun, hyphens: Hyphens): Joined {
  const pageBreaks: PageBreak[] = [];
  const warnings: Warning[] = [];
  // Pieces and their length, since looking at the end of a growing text at each line would copy all of it.
  const pieces: string[] = [];
  let length = 0;
  const add = (piece: string) => {
    pieces.push(piece);
    length += piece.length;
  };
  lines.forEach((line, index) => {
    const end = (lines[index - 1]?.text ?? '').slice(-60);
    const next = lines[index + 1];
    const first = broken.exec(end)?.[1];
    const second = beginning.exec(line.text)?.[1];
    if (first !== undefined && second !== undefined) {
      const { keep, unsure } = hyphens.keepsHyphen(first, second);
      const hyphen = keep ? '-' : '';
      if (unsure)
        warnings.push({
          code: 'possibly-joined-word',
          at: length - first.length,
          detail: first + hyphen + second,
        });
      add(hyphen);
    } else if (index > 0 && !/[\p{L}\d][—/]$|\d[-–]$/u.test(end)) add(' ');
    for (const page of pages) if (page.before === index) pageBreaks.push({ at: length, label: page.label });
    const isBroken = next !== undefined && broken.test(line.text.slice(-60)) && beginning.test(next.text);
    add(isBroken ? line.text.slice(0, -1) : line.text);
  });
  return { text: pieces.join(''), pageBreaks, warnings };
}
