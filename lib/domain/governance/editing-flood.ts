/** What becomes of one comment of a case about many when its author changes it: the others are as they were. */
import type { Case, Change } from './affairs';
import { noted } from './evolve';
import type { Flooded } from './flooded';
import { aboutPart, isOut, partOf, withPart } from './flood';
import { takeOut } from './releasing';

type Edited = { commentId: string; revisionHash: string | null };

/**
 * `standsAgain`: the whole case with a wording that stands again, where it had ended only because none stood any more, or where
 * what was decided in it holds the others.
 */
export function editedIn(
  of: Case,
  { commentId, revisionHash }: Edited,
  at: number,
  standsAgain: (of: Case) => Change[] | null,
): Change[] {
  const part = partOf(of, commentId);
  if (!part || part.apart === 'RELEASED') return [];
  if (part.revisionHash === revisionHash) return backIn(of, part, at, standsAgain);
  if (isOut(part)) return [];
  const about = aboutPart(of, part);
  if (of.state === 'OPEN' && of.sealed === null)
    return takeOut(of, { ...part, apart: 'EDITED' }, noted(at, 'TAKEN_OUT', about), at);
  if (of.foldedAt === null || part.apart !== null) return [];
  return [{ put: 'case', row: withPart(of, { ...part, apart: 'UNFOLDED' }) }, noted(at, 'UNFOLDED', about)];
}

function backIn(of: Case, part: Flooded, at: number, standsAgain: (of: Case) => Change[] | null): Change[] {
  if (part.apart === null) return [];
  const row = withPart(of, { ...part, apart: null });
  const put: Change = { put: 'case', row };
  if (part.apart === 'UNFOLDED')
    return of.foldedAt === null ? [] : [put, noted(at, 'FOLDED', aboutPart(of, part))];
  const back = noted(at, 'PUT_BACK', aboutPart(of, part));
  if (of.state === 'OPEN' || of.state === 'BALLOT') return [put, back];
  const again = standsAgain(row);
  return again ? [back, ...again] : [];
}
