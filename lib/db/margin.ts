/** What a new Thread or a shelving is asked about: a Text together with the audience that would get it. */
import type { Audience } from '@/lib/domain/audience';
import type { Text } from '@/lib/domain/text/text';
import { Unchecked } from '@/lib/policy/authorized';
import type { Db } from './client';
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
  return found && new Unchecked('margin', found.text, { text: found.facts, audience });
}

export async function findShelving(db: Db, textId: string, groupId: string) {
  const found = await load(db, textId);
  return found && new Unchecked('shelving', found.text, { text: found.facts, group: { groupId } });
}
