import type { Person } from '@/lib/domain/accounts';

/** Who keeps who is in the group and its dates. */
export type HostView = {
  person: Person;
  isOwn: boolean;
  /** Their account is shut just now: meanwhile everyone does. */
  isAway: boolean;
  /** For both alone: whom they have asked to take it over. */
  offeredTo: Person | null;
  isOffered: boolean;
  closing: { at: string; reason: string } | null;
  /** Nobody is taken off the list meanwhile. */
  isDeciding: boolean;
  /** A vote on ending it is asked for, or going on. */
  isAsked: boolean;
};
