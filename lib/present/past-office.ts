import { accountOf } from '@/lib/domain/governance/account';
import type { Affairs } from '@/lib/domain/governance/affairs';
import type { Mandate } from '@/lib/domain/governance/mandate';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import type { AccountView, PersonView } from './governing';

export type PastOfficeView = {
  mandateId: string;
  holder: PersonView;
  origin: Mandate['origin'];
  statement: string;
  startsAt: string;
  endedAt: string;
  endReason: NonNullable<Mandate['endReason']>;
  /** How often members asked for something to be looked at meanwhile. */
  flags: number;
  account: AccountView;
};

export type PastOffice = {
  mandate: Mandate;
  /** What these offices had to do with. */
  done: Affairs;
  flags: ReadonlyMap<string, number>;
  names: ReadonlyMap<string, string>;
};

const iso = (at: number): string => new Date(at).toISOString();

/** An office that is over, and its account. */
export function presentPastOffice(authorized: Authorized<'affairs.read', PastOffice>): PastOfficeView {
  const { mandate, done, flags, names } = reveal(authorized);
  const { id, holderId, origin, statement, startsAt, endsAt, endedAt, endReason } = mandate;
  return {
    ...{ mandateId: id, origin, statement, startsAt: iso(startsAt), endedAt: iso(endedAt ?? endsAt) },
    holder: { id: holderId, name: names.get(holderId) ?? '' },
    endReason: endReason ?? 'EXPIRED',
    flags: flags.get(id) ?? 0,
    account: accountOf(done, id),
  };
}
