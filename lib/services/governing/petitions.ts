/** What members begin together: an election, the end of a mandate, an appeal, a grave ballot. Enough signatures open it. */
import type { Db } from '@/lib/db/client';
import { findReaders } from '@/lib/db/readers';
import type { Affairs, Grave, Petition } from '@/lib/domain/governance/affairs';
import { accept, nominate, withdrawCandidacy } from '@/lib/domain/governance/elections';
import { resign as giveBack } from '@/lib/domain/governance/membership';
import { beginPetition as begin, sign } from '@/lib/domain/governance/petitions';
import { commonsId } from '@/lib/domain/groups/commons';
import { act } from './act';
import type { Context } from '../context';

type Of = { groupId: string; petitionId: string };
type Beginning = {
  groupId: string;
  /** Made by the browser: the same again is the same petition. */
  id: string;
  kind: Petition['kind'];
  objectId: string | null;
  grave: Grave | null;
  statement: string;
};

/** The Commons is the site's own: as long as it is open it is everyone's here, neither dissolved nor opened to the world. */
const isOfASite = ({ groupId, grave }: Beginning) => groupId === commonsId && isAboutTheGroup(grave);
const isAboutTheGroup = (grave: Grave | null) =>
  grave !== null && ['DISSOLVE', 'OPEN_TO_WORLD', 'CLOSE_TO_WORLD'].includes(grave.kind);

/** Who reads the group is so already. */
async function isAsItIs(tx: Db, groupId: string, grave: Grave | null): Promise<boolean> {
  if (grave?.kind !== 'OPEN_TO_WORLD' && grave?.kind !== 'CLOSE_TO_WORLD') return false;
  return (await findReaders(tx, groupId)) === (grave.kind === 'OPEN_TO_WORLD' ? 'world' : 'members');
}

/** Whom a vote on ending it concerns, is whoever keeps the roster when it is asked for. */
const namingTheHost = <Asked extends Pick<Beginning, 'grave'>>({ host }: Affairs, asked: Asked): Asked =>
  asked.grave?.kind === 'NO_HOST'
    ? { ...asked, grave: { ...asked.grave, personId: host?.userId ?? null } }
    : asked;

/** Begins it, or signs the one that is open about the same already. */
export async function beginPetition(context: Context, beginning: Beginning) {
  const { groupId, id, ...asked } = beginning;
  let petitionId = id;
  await act(
    context,
    groupId,
    async (affairs, moment, tx) => {
      if (isOfASite(beginning)) return { refused: 'unknown' };
      if (await isAsItIs(tx, groupId, asked.grave)) return { refused: 'already' };
      const isOpen = (each: Petition) =>
        each.endedAt === null && each.kind === asked.kind && each.objectId === asked.objectId;
      const open = affairs.petitions.find(
        (each) => each.id === id || (asked.kind !== 'grave' && isOpen(each)),
      );
      petitionId = open?.id ?? id;
      // An id that something else has already is nobody's to take.
      if (
        open &&
        !(isOpen(open) || (asked.kind === 'grave' && open.kind === 'grave' && open.endedAt === null))
      )
        return { refused: 'already' };
      if (open?.signatures.some(({ userId }) => userId === moment.userId)) return { changes: [] };
      return begin(
        affairs,
        { ...namingTheHost(affairs, asked), petitionId: id, byId: moment.userId },
        moment,
      );
    },
    { about: asked.kind === 'appeal' && asked.objectId !== null ? { decisionId: asked.objectId } : {} },
  );
  return { petitionId };
}

export const signPetition = (context: Context, { groupId, petitionId }: Of) =>
  act(context, groupId, (affairs, moment) => {
    const petition = affairs.petitions.find(({ id }) => id === petitionId);
    if (petition?.signatures.some(({ userId }) => userId === moment.userId)) return { changes: [] };
    return sign(affairs, { petitionId, userId: moment.userId }, moment);
  });

/** Stands in an election oneself, or accepts having been put forward. */
export const stand = (context: Context, { groupId, petitionId, statement }: Of & { statement: string }) =>
  act(context, groupId, (affairs, moment) =>
    accept(affairs, { petitionId, userId: moment.userId, statement }, moment),
  );

/** Puts another forward: they stand when they say yes. */
export const putForward = (context: Context, { groupId, petitionId, userId }: Of & { userId: string }) =>
  act(context, groupId, (affairs, moment) =>
    nominate(affairs, { petitionId, userId, byId: moment.userId, statement: '' }, moment),
  );

export const standNoMore = (context: Context, { groupId, petitionId }: Of) =>
  act(context, groupId, (affairs, moment) =>
    withdrawCandidacy(affairs, { petitionId, userId: moment.userId }, moment),
  );

/** Gives one's mandate back before its time. */
export const resign = (context: Context, { groupId, mandateId }: { groupId: string; mandateId: string }) =>
  act(context, groupId, (affairs, moment) => giveBack(affairs, { mandateId, userId: moment.userId }, moment));
