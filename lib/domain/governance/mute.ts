/** For how long somebody may read, vote and appeal in a group, and not write in it; and in which case it was decided. */
export type Mute = { groupId: string; number: number; until: Date; reason: string };
