/** A comment among those that one case is about. `releaseAskedBy`: who wants it taken out; never told to anyone. */
export type Flooded = {
  commentId: string;
  /** Of the words as they were flagged. */
  revisionHash: string;
  /** Kept with the words, as a case’s own. Known when it is new. */
  salt?: string;
  /**
   * EDITED: its author changed it before the members voted, so that nobody asks about it. RELEASED: taken out of the case.
   * UNFOLDED: changed later, and no longer folded; what is hidden stays so. Null: one of them like the others.
   */
  apart: 'EDITED' | 'RELEASED' | 'UNFOLDED' | null;
  releaseAskedBy: readonly string[];
};
