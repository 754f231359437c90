/** What was said to somebody, in words. */
import type { Part } from '@/lib/domain/letters/sheet';
import type { TellingLetter } from '@/lib/services/letters/telling';
import { conversation, type Tongue } from './weekly-sheet';

/** Who said the latest of it. */
const latest = ({ told }: TellingLetter) => told.at(-1)?.said.at(-1)?.by ?? '';

export const tellingSubject = (letter: TellingLetter, { words, name }: Tongue): string =>
  letter.kind === 'daily'
    ? words.toldSubject(letter.group.name)
    : words.toldOne[letter.matter](name(latest(letter)), letter.group.name);

export const tellingParts = (letter: TellingLetter, tongue: Tongue): Part[] => [
  { kind: 'paragraph', words: tongue.words.toldOpening(letter.group.name) },
  ...letter.told.flatMap((told) => conversation(told, letter.group.id, tongue, tongue.words.said)),
  ...(letter.more > 0 ? more(letter, tongue) : []),
];

const more = ({ more: n, group }: TellingLetter, { words, link }: Tongue): Part[] => [
  { kind: 'paragraph', words: words.moreTold(n, group.name) },
  { kind: 'link', words: words.openToYou, href: link('/inbox') },
];
