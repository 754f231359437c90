/** What was said to somebody, in words. */
import { affairsPath } from '@/lib/domain/addresses';
import type { Part } from '@/lib/domain/letters/sheet';
import type { TellingLetter } from '@/lib/services/letters/telling';
import { conversation, type Tongue } from './weekly-sheet';

/** Who said the latest of it. */
const latest = ({ told }: TellingLetter) => told.at(-1)?.said.at(-1)?.by ?? '';

export const tellingSubject = (letter: TellingLetter, { words, name }: Tongue): string =>
  letter.kind === 'daily' && letter.told.length === 0 && letter.closing
    ? words.closingSubject(letter.group.name)
    : letter.kind === 'daily'
      ? words.toldSubject(letter.group.name)
      : words.toldOne[letter.matter](name(latest(letter)), letter.group.name);

export const tellingParts = (letter: TellingLetter, tongue: Tongue): Part[] => [
  ...closing(letter, tongue),
  ...(letter.told.length > 0
    ? [{ kind: 'paragraph', words: tongue.words.toldOpening(letter.group.name) } satisfies Part]
    : []),
  ...letter.told.flatMap((told) => conversation(told, letter.group.id, tongue, tongue.words.said)),
  ...(letter.more > 0 ? more(letter, tongue) : []),
];

/** A vote that closes within a day, and waits for the reader. */
function closing({ closing: vote, group }: TellingLetter, { words, day, link }: Tongue): Part[] {
  if (!vote) return [];
  const line = words.voteCloses(words.voteOpen[vote.kind](day(new Date(vote.closesAt)), vote.more));
  return [
    { kind: 'paragraph', words: line },
    { kind: 'link', words: words.openVote, href: link(affairsPath(group.id)) },
  ];
}

const more = ({ more: n, group }: TellingLetter, { words, link }: Tongue): Part[] => [
  { kind: 'paragraph', words: words.moreTold(n, group.name) },
  { kind: 'link', words: words.openToYou, href: link('/inbox') },
];
