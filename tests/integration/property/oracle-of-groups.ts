/** What a person may be shown of groups themselves: what they are, who is in them, their shelves, and their dates. */
import type { Group, Ledger } from './ledger';
import { asPerson, isIn, type Who } from './oracle';

/** Its name, what it is about and how one comes in: where it is read by more than its members, or one may come in or ask. */
const findsGroup = (who: Who, group: Group) =>
  isIn(who, group) || group.readers === 'world' || (who !== null && group.kind !== 'invitation');

/** What was taken off is told with its title to whoever took it off, or has it, or may read it as everyone here may. */
const mayPutBack = (who: Who, group: Group) =>
  [...group.taken].filter(
    ([{ audience, owner }, by]) => isIn(who, group) && (by === who || owner === who || audience !== 'owner'),
  );

export const shownOfGroups = ({ groups, requests, meetings }: Ledger, who: Who): string[] => [
  ...groups
    .filter((group) => findsGroup(who, group))
    .flatMap(({ id, name, description }) => [id, name, description]),
  ...groups
    .filter((group) => isIn(who, group))
    .flatMap(({ members, sections }) => [
      ...[...members.keys()].flatMap(asPerson),
      ...sections.flatMap(({ id, name }) => [id, name]),
    ]),
  // What it was called before is for those who could put it back.
  ...groups
    .filter((group) => isIn(who, group) && !group.dissolved)
    .flatMap(({ formerly = [] }) => formerly.flatMap(({ words, by }) => [...words, by.name])),
  ...groups.flatMap((group) => mayPutBack(who, group).flatMap(([{ id, title }]) => [id, title])),
  ...requests
    .filter(({ group, who: asker, state }) => state === 'waiting' && (asker === who || isIn(who, group)))
    .flatMap(({ who: asker, line }) => [...asPerson(asker), line]),
  // Who let one in is told, as long as they are there themselves.
  ...requests.flatMap(({ group, who: asker, by }) =>
    asker === who && by && isIn(who, group) && isIn(by, group) ? asPerson(by) : [],
  ),
  ...meetings
    .filter(({ group }) => isIn(who, group))
    .flatMap(({ id, place, ledBy, words, marks }) => [
      ...[id, place, ...(ledBy ? asPerson(ledBy) : [])],
      ...[...marks.values()].flatMap(asPerson),
      ...words
        .filter(({ removed }) => !removed)
        .flatMap((word) => [word.id, word.body, ...asPerson(word.author)]),
    ]),
];
