/** A ballot as it is opened, struck from and closed; and a vote in it. */
import type { BallotState, Choice } from '@/lib/domain/governance/affairs';
import { isSecret } from '@/lib/domain/governance/voting';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Db } from '../client';

const toDate = (at: number): Date => new Date(at);
const toJson = (value: object | string | null) =>
  value === null ? Prisma.DbNull : (value as Prisma.InputJsonValue);

async function openBallot(tx: Db, groupId: string, ballot: BallotState) {
  const { roll, votes: _, closedAt: __, outcome: ___, tally: ____, ...row } = ballot;
  await tx.ballot.create({
    data: { ...row, groupId, opensAt: toDate(row.opensAt), closesAt: toDate(row.closesAt) },
    select: { id: true },
  });
  await tx.rollEntry.createMany({
    data: roll.map(({ userId, seen }) => ({ ballotId: ballot.id, userId, seen })),
  });
}

/** Their own votes alone go with those who leave, and they stay struck. */
async function strike(tx: Db, ballot: BallotState) {
  for (const { userId, struckAt, hasVoted } of ballot.roll) {
    if (struckAt === null) continue;
    const at = { ballotId: ballot.id, userId, struckAt: null };
    if ((await tx.rollEntry.count({ where: at })) === 0) continue;
    if (!ballot.votes.some(({ voterId }) => voterId === userId))
      await tx.ballotVote.deleteMany({ where: { ballotId: ballot.id, voterId: userId } });
    await tx.rollEntry.updateMany({ where: at, data: { struckAt: toDate(struckAt), hasVoted } });
  }
}

/** `before` null: it is opened. A secret one keeps its numbers, and who voted; nobody's vote. */
export async function persistBallot(
  tx: Db,
  groupId: string,
  { before, after, personId }: { before: BallotState | null; after: BallotState; personId: string | null },
) {
  if (before === null) await openBallot(tx, groupId, after);
  await strike(tx, after);
  if (after.closedAt === null || (before && before.closedAt !== null)) return;
  await tx.ballot.update({
    where: { id: after.id },
    data: {
      closedAt: toDate(after.closedAt),
      outcome: toJson(after.outcome),
      tally: toJson(after.tally ?? null),
    },
    select: { id: true },
  });
  if (isSecret(after, personId)) await tx.ballotVote.deleteMany({ where: { ballotId: after.id } });
}

/**
 * One row for each voter, the later in place of the earlier, by the database's own clock at that very moment. False: it takes
 * no vote of theirs. Held as a share of the ballot, so that closing waits for it, and it for closing.
 */
export async function putVote(
  tx: Db,
  { ballotId, voterId, choice }: { ballotId: string; voterId: string; choice: Choice | readonly string[] },
): Promise<boolean> {
  await tx.$queryRaw`SELECT id FROM ballots WHERE id = ${ballotId} FOR SHARE`;
  const [one, approvals] = typeof choice === 'string' ? [choice, []] : [null, [...choice]];
  const count = await tx.$executeRaw`
    INSERT INTO ballot_votes ("ballotId", "voterId", choice, approvals, at)
    SELECT b.id, e."userId", ${one}, ${approvals}, clock_timestamp()
    FROM ballots b JOIN roll_entries e ON e."ballotId" = b.id
    WHERE b.id = ${ballotId} AND e."userId" = ${voterId} AND e."struckAt" IS NULL AND b."closedAt" IS NULL
      AND clock_timestamp() >= b."opensAt" AND clock_timestamp() < b."closesAt"
    ON CONFLICT ("ballotId", "voterId") DO UPDATE SET choice = EXCLUDED.choice, approvals = EXCLUDED.approvals, at = EXCLUDED.at`;
  if (count === 0) return false;
  await tx.rollEntry.updateMany({ where: { ballotId, userId: voterId }, data: { hasVoted: true } });
  return true;
}
