/**
 * How a note's place in one Revision becomes its place in another. A place is called sure only where the note's own words
 * stand, or where somebody placed it and the words there are still the same; what people decided is taken over for as
 * long as it holds.
 */
import type { AnchorOutcome } from '../anchoring';
import type { Range } from '../text/structure';
import type { AnchorState } from '../threading/thread';

/** Who chose a place, or said that there is none, and when. */
export type Decision = { decidedById: string; decidedAt: Date };

/** A note's place in the Revision that a correction is based on. */
export type BasePlace = { state: AnchorState; range: Range | null; decision: Decision | null };

export type NoteToCarry = {
  /** The words that were marked. */
  exact: string;
  made: Range & { revisionId: string };
  base: BasePlace | null;
};

export type Carried = {
  state: AnchorState;
  start: number | null;
  end: number | null;
  score: number | null;
  /** Kept where it is not sure, so that a decision about it can be taken back. */
  outcome: AnchorOutcome | null;
  decision: Decision | null;
};

const sure: readonly AnchorState[] = ['exact', 'moved', 'placed'];
export const isSure = (state: AnchorState): boolean => sure.includes(state);

/**
 * From where to map: from the place in the base where that is sure, and else from where the note was made, so that a
 * correction which restores the words finds them again.
 */
export function sourceOf({ made, base }: NoteToCarry, baseId: string | null): Range & { revisionId: string } {
  return base?.range && baseId !== null && isSure(base.state) ? { ...base.range, revisionId: baseId } : made;
}

/** As an Anchor that nobody has decided about. */
export function undecided(outcome: AnchorOutcome): Carried {
  const place = 'start' in outcome ? { start: outcome.start, end: outcome.end } : { start: null, end: null };
  const score = outcome.state === 'approximate' ? outcome.score : null;
  const kept = isSure(outcome.state) ? null : outcome;
  return { state: outcome.state, ...place, score, outcome: kept, decision: null };
}

/** Other words than were looked for, though the difference of the texts led there: somebody is to look. */
const nearlySure = 0.99;

/** `before` is what stands at the source, `after` the whole new text. */
export function carry(note: NoteToCarry, found: AnchorOutcome, before: string, after: string): Carried {
  const { base, exact } = note;
  if ('start' in found) {
    const { start, end } = found;
    const words = after.slice(start, end);
    const place = { start, end, score: null, outcome: null };
    if (base?.state === 'placed' && base.decision && words === before && found.state !== 'approximate')
      return { ...place, state: 'placed', decision: base.decision };
    const isMoved = found.state === 'moved' || base?.state === 'moved';
    if (words === exact) return { ...place, state: isMoved ? 'moved' : 'exact', decision: null };
    if (found.state !== 'approximate')
      return undecided({ state: 'approximate', start, end, score: nearlySure });
  }
  // Somebody said that these words are no longer in the text; they are not asked again while that is so.
  if (base?.state === 'orphaned' && base.decision)
    return { ...undecided(found), ...nowhere, decision: base.decision };
  return undecided(found);
}

export const nowhere = { state: 'orphaned', start: null, end: null, score: null } as const;
