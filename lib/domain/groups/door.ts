/** Where anyone may come in: how long an account counts as new there, and how many a group lets in within a day. */
const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** As long as it takes to have a vote where one has just come in. */
export const newFor = 72 * hour;

export const isNewAccount = (since: Date, at: Date): boolean => at.getTime() - since.getTime() < newFor;

const leastADay = 10;

/** Ten, or a quarter of those who were in it before. */
export const mayEnterADay = (members: number): number => Math.max(leastADay, Math.floor(members / 4));

/**
 * When one may come in: null for at once, where fewer than that came in within the last day. `entered`: when they did, the
 * earliest first.
 */
export function opensAgainAt(members: number, entered: readonly Date[], at: Date): Date | null {
  const lately = entered.filter((each) => at.getTime() - each.getTime() < day);
  const blocking = lately[lately.length - mayEnterADay(members)];
  return blocking ? new Date(blocking.getTime() + day) : null;
}
