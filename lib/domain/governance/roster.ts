/** Of roster and plan: who keeps who is in the group, and its dates. */
export type Host = {
  userId: string;
  /** Whom they have asked to take it over. */
  offeredToId: string | null;
  /** When the group is to end, and why, as they have said. */
  closing: { at: number; reason: string } | null;
};
