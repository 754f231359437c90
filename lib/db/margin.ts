/** What a new Thread, a shelving or a correction is asked about: a Text with the audience that would get it, or its bringer. */
import type { Audience } from '@/lib/domain/audience';
import type { Text } from '@/lib/domain/text/text';
import { toGroupId } from '@/lib/domain/audience';
import { Unchecked } from '@/lib/policy/authorized';
import type { Db } from './client';
import { groupFields, toGroupFacts } from './group';
import { textFields, toTextFacts } from './text';

async function load(db: Db, textId: string) {
  const row = await db.text.findUnique({
    where: { id: textId },
    select: { ...textFields, readings: { select: { groupId: true } } },
  });
  if (!row) return null;
  const { readings: _, ...text } = row;
  return { text: text as Text, facts: toTextFacts(row) };
}

export async function findMargin(db: Db, textId: string, audience: Audience) {
  const found = await load(db, textId);
  const group = await findReaders(db, toGroupId(audience));
  const isOpen = group && !group.closedAt && !group.dissolvedAt;
  // What a group had on its shelf before it was opened, and the world may not read, is said among its members as before.
  const isTheirs = group?.readersSince != null && found?.text.audience !== 'world';
  const readers = isOpen ? (group.readers === 'world' && isTheirs ? 'members' : group.readers) : null;
  return found && new Unchecked('margin', found.text, { text: found.facts, audience, readers });
}

export async function findShelving(db: Db, textId: string, groupId: string) {
  const found = await load(db, textId);
  const group = await findFacts(db, groupId);
  return found && group && new Unchecked('shelving', found.text, { text: found.facts, group });
}

/** Held to the end of the transaction: one correction of a Text is begun at a time, and nobody takes it off a shelf meanwhile. */
export const lockText = (db: Db, textId: string) =>
  db.$queryRaw`SELECT id FROM texts WHERE id = ${textId} FOR NO KEY UPDATE`;

/** Which Text, and what is asked about whoever would correct it. */
export async function loadCorrection(db: Db, textId: string) {
  const found = await load(db, textId);
  if (!found) return null;
  const { importedById } = found.text;
  const bringer =
    importedById === null
      ? null
      : await db.user.findUnique({ where: { id: importedById }, select: { deletedAt: true } });
  const isLeft = bringer === null || bringer.deletedAt !== null;
  return { text: found.text, facts: { text: found.facts, isLeft } };
}

export async function findCorrection(db: Db, textId: string) {
  const found = await loadCorrection(db, textId);
  return found && new Unchecked('correction', found.text, found.facts);
}

const findReaders = async (db: Db, groupId: string | null) =>
  groupId === null ? null : db.group.findUnique({ where: { id: groupId }, select: groupFields });

async function findFacts(db: Db, groupId: string | null) {
  const row = await findReaders(db, groupId);
  return row && toGroupFacts(row);
}
