import type { Messages } from '@/app/_messages/en';
import { commonsId } from '@/lib/domain/groups/commons';

/** The Commons by its name in the reader’s language; every other group has the name that its members gave it. */
export const nameOfGroup = (
  { id, name }: { id: string; name: string },
  { everyoneHere }: Pick<Messages['reader'], 'everyoneHere'>,
): string => (id === commonsId ? everyoneHere : name);

export const namedGroups = <G extends { id: string; name: string }>(
  groups: readonly G[],
  words: Pick<Messages['reader'], 'everyoneHere'>,
): G[] => groups.map((group) => ({ ...group, name: nameOfGroup(group, words) }));
