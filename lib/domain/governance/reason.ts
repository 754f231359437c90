/** Why a ballot ended as it did, with its numbers, for whoever says it in words. */
export type Reason =
  /** Too few were for it, however many were against: too little interest changes nothing. */
  | { code: 'below-support'; has: number; needs: number; candidate?: string }
  /** Of those who decided, not more than half; or, for what upholds power, not more than were against. */
  | { code: 'no-majority'; has: number; of: number; candidate?: string }
  /** As many for as against: a tie never upholds power. */
  | { code: 'tie'; votes: number }
  /** Tied with others at the last seat, and together they are more than may be elected: none of them is. */
  | { code: 'too-many-tied'; candidate: string; tied: number; cap: number }
  /** Enough others had more approvals. */
  | { code: 'no-seat-left'; candidate: string; has: number; seats: number }
  /** Less than two thirds. */
  | { code: 'below-two-thirds'; has: number; of: number }
  | { code: 'majority'; has: number; of: number; candidate?: string }
  /** Nobody is left who could judge. */
  | { code: 'nobody-to-judge' };
