/** The weekly letter in words: what it says, part by part. The same is copied into whatever conversation a group has elsewhere. */
import type { Messages } from '@/app/_messages/en';
import { notePath, readerPath } from '@/lib/domain/addresses';
import type { Part } from '@/lib/domain/letters/sheet';
import type { ToRead } from '@/lib/services/letters/to-read';
import type { Told, WeeklyLetter } from '@/lib/services/letters/weekly';

export type Tongue = {
  words: Messages['letters'];
  /** "Sunday 22 November", where the reader is. */
  day: (at: Date) => string;
  list: (names: readonly string[]) => string;
  /** A path of this site, as a link from outside. */
  link: (path: string) => string;
};

const named = 3;
const longWeekMs = 8 * 86_400_000;

export function weeklyParts(letter: WeeklyLetter, tongue: Tongue): Part[] {
  const { words } = tongue;
  const { written, questions, toRead, group } = letter;
  const view = { kind: 'group', groupId: group.id } as const;
  const readingLink = toRead && openLink(toRead, readerPath(toRead.text.id, view), tongue);
  return [
    { kind: 'paragraph', words: opening(letter, tongue) },
    ...(toRead && readingLink
      ? [heading(words.toRead), paragraph(readingWords(toRead, tongue)), readingLink]
      : []),
    ...(written.told.length > 0 ? [heading(words.written)] : []),
    ...written.told.flatMap((told) => conversation(told, group.id, tongue, words.said)),
    ...(written.more > 0 ? [paragraph(words.moreConversations(written.more))] : []),
    ...(questions.length > 0 ? [heading(words.questions)] : []),
    ...questions.flatMap((told) => conversation(told, group.id, tongue, words.asked)),
    { kind: 'link', words: words.openGroup(group.name), href: tongue.link(`/groups/${group.id}`) },
  ];
}

const heading = (words: string): Part => ({ kind: 'heading', words });
const paragraph = (words: string): Part => ({ kind: 'paragraph', words });

function opening({ written, since, until, group }: WeeklyLetter, { words, day, list }: Tongue): string {
  const when = until.getTime() - since.getTime() > longWeekMs ? words.since(day(since)) : words.thisWeek;
  const { names, comments } = written;
  if (comments === 0) return words.nobodyWrote(when, group.name);
  const rest = names.length - named;
  const shown = rest > 1 ? [...names.slice(0, named), words.others(rest)] : names;
  return words.wrote(when, list(shown), names.length, comments, group.name);
}

function readingWords({ text, passage, meetsAt }: ToRead, { words, day }: Tongue): string {
  if (passage === null)
    return [words.reading(text.title), meetsAt && words.meets(day(meetsAt))].filter(Boolean).join(' ');
  const what = words.readPassage(passage.label, text.title, passage.minutes);
  return meetsAt ? words.readFor(day(meetsAt), what) : what;
}

function openLink({ passage }: ToRead, path: string, { words, link }: Tongue): Part {
  if (passage === null) return { kind: 'link', words: words.openText, href: link(path) };
  return { kind: 'link', words: words.openPassage(passage.label), href: link(`${path}#${passage.id}`) };
}

function conversation(
  { text, place, about, marked, said, more, threadId }: Told,
  groupId: string,
  { words, link }: Tongue,
  begins: (by: string, words: string) => string,
): Part[] {
  const where =
    about === 'text' ? words.at(text.title, words.wholeText, '') : words.at(text.title, place, marked);
  return [
    { kind: 'place', words: where },
    ...said.map(({ by, words: quote }, index) =>
      paragraph((index === 0 ? begins : words.answered)(by, quote || '…')),
    ),
    ...(more > 0 ? [paragraph(words.moreSaid(more))] : []),
    { kind: 'link', words: words.goTo, href: link(notePath(text.id, { kind: 'group', groupId }, threadId)) },
  ];
}
