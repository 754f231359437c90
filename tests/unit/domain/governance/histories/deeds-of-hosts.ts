/** What is tried about who keeps the roster: by whoever is host, and by anybody else. */
import {
  acceptHost,
  beginPetition,
  callOffClosing,
  closeGroup,
  endHostOffer,
  layDownHost,
  offerHost,
  removeFromRoster,
} from '@/lib/domain/governance';
import type { Play } from '../play';
import { by, member, reason, tried, type Deed } from './deed';

/** Mostly the host, where there is one. */
const hostOr = (group: Play, userId: string, how: number) =>
  how % 5 === 0 ? userId : (group.affairs.host?.userId ?? userId);

export const deedsOfHosts: readonly Deed[] = [
  by('take off the roster', 3, (group, userId, { whom, how }) => {
    const [byId, off] = [hostOr(group, userId, how), member(group, whom)];
    return tried(group, `${byId} takes ${off} off the roster`, (affairs, moment) =>
      removeFromRoster(affairs, { userId: off, byId, reason }, moment),
    );
  }),
  by('offer the roster', 2, (group, userId, { whom, how }) => {
    const [byId, to] = [hostOr(group, userId, how), member(group, whom)];
    return tried(group, `${byId} offers ${to} the roster`, (affairs, moment) =>
      offerHost(affairs, { userId: to, byId }, moment),
    );
  }),
  by('take the roster over', 2, (group, userId, { how }) => {
    const to = how % 4 === 0 ? userId : (group.affairs.host?.offeredToId ?? userId);
    return tried(group, `${to} takes the roster over`, (affairs, moment) =>
      acceptHost(affairs, { userId: to }, moment),
    );
  }),
  by('end the offer', 1, (group, userId, { how }) => {
    const byId = hostOr(group, userId, how);
    return tried(group, `${byId} ends the offer`, (affairs, moment) =>
      endHostOffer(affairs, { userId: byId }, moment),
    );
  }),
  by('say that the group ends', 1, (group, userId, { how }) => {
    const byId = hostOr(group, userId, how);
    return tried(group, `${byId} says that the group ends`, (affairs, moment) =>
      closeGroup(affairs, { userId: byId, reason }, moment),
    );
  }),
  by('call the end off', 1, (group, userId, { how }) => {
    const byId = hostOr(group, userId, how);
    return tried(group, `${byId} calls the end off`, (affairs, moment) =>
      callOffClosing(affairs, { userId: byId }, moment),
    );
  }),
  by('lay the roster down', 1, (group, userId, { how }) => {
    const byId = how % 9 === 1 ? hostOr(group, userId, how) : userId;
    return tried(group, `${byId} lays the roster down`, (affairs, moment) =>
      layDownHost(affairs, { userId: byId }, moment),
    );
  }),
  by('ask to end it', 1, (group, byId) =>
    tried(group, `${byId} asks for a vote on ${group.affairs.host?.userId}`, (affairs, moment) => {
      const grave = { kind: 'NO_HOST', personId: affairs.host?.userId ?? null } as const;
      const begun = { kind: 'grave', objectId: null, grave, statement: '', byId } as const;
      return beginPetition(affairs, { ...begun, petitionId: moment.newId() }, moment);
    }),
  ),
];
