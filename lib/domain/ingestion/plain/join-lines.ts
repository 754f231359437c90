import type { DraftBlock } from '@/lib/domain/ingestion/draft';
import type { Hyphens } from '@/lib/domain/ingestion/plain/hyphens';
import type { Line } from '@/lib/domain/ingestion/plain/lines';

/** Lines that belong together, and the pages that begin among them (`before` counts lines). */
export type LineRun = { lines: Line[]; pages: { before: number; label: string }[] };

const broken = /(\p{L}[\p{L}’'-]*)[-‐]$/u;

/** Makes one running text of lines: words broken over two lines are joined, with a warning where that is a guess. */
export function joinLines(
  { lines, pages }: LineRun,
  hyphens: Hyphens,
): Required<Pick<DraftBlock, 'text' | 'pageBreaks' | 'warnings'>> {
  const joined: Required<Pick<DraftBlock, 'text' | 'pageBreaks' | 'warnings'>> = {
    text: '',
    pageBreaks: [],
    warnings: [],
  };
  lines.forEach((line, index) => {
    if (index > 0) {
      const first = broken.exec(joined.text)?.[1];
      const second = /^[“"‘']?(\p{L}[\p{L}’']*)/u.exec(line.text)?.[1];
      if (first !== undefined && second !== undefined) {
        const { keep, unsure } = hyphens.keepsHyphen(first, second);
        if (!keep) joined.text = joined.text.slice(0, -1);
        if (unsure) {
          const detail = `${first}${keep ? '-' : ''}${second}`;
          joined.warnings.push({
            code: 'possibly-joined-word',
            at: joined.text.length - first.length - (keep ? 1 : 0),
            detail,
          });
        }
      } else if (!/[\p{L}\d][—/]$|\d[-–]$/u.test(joined.text)) joined.text += ' ';
    }
    for (const page of pages)
      if (page.before === index) joined.pageBreaks.push({ at: joined.text.length, label: page.label });
    joined.text += line.text;
  });
  return joined;
}
