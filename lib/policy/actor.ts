/** Who asks. An actor without userId is a visitor without an account. */
export type Actor = { userId: string | null; groupIds: ReadonlySet<string> };

export const visitor: Actor = { userId: null, groupIds: new Set() };
