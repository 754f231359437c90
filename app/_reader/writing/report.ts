/** Tells of a fault that nobody foresaw, so that what was at work can go on. */
export function report(error: unknown): void {
  // eslint-disable-next-line no-console -- a browser has no other place for it.
  console.error(error);
}
