/** How often a letter is tried, and when one stops. */
export const letterKinds = ['weekly', 'daily', 'at_once', 'message'] as const;
export type LetterKind = (typeof letterKinds)[number];

/** Whoever sends a letter has it to themselves for so long; longer than the mail server is waited for. */
export const claimMs = 5 * 60_000;

const minuteMs = 60_000;
const waitsMs = [1, 2, 5, 15, 30].map((minutes) => minutes * minuteMs);

/** After the first failure a minute, then longer, at last an hour. */
export const waitAfter = (attempts: number): number => waitsMs[attempts - 1] ?? 60 * minuteMs;

/** Later than that it would say what is over: the next of its kind tells of the same. */
const worthHours: Record<LetterKind, number> = { weekly: 72, daily: 20, at_once: 24, message: 12 };

const worthUntil = ({ kind, createdAt }: { kind: LetterKind; createdAt: Date }) =>
  createdAt.getTime() + worthHours[kind] * 3_600_000;

/** Whether it still says something: one that lay in a backup for a month does not. */
export const isLate = (letter: { kind: LetterKind; createdAt: Date }, now: Date) =>
  now.getTime() > worthUntil(letter);

/** When the letter is tried next; null: no more. */
export function nextTry(
  letter: { kind: LetterKind; attempts: number; createdAt: Date },
  now: Date,
): Date | null {
  const at = new Date(now.getTime() + waitAfter(letter.attempts));
  return isLate(letter, at) ? null : at;
}
