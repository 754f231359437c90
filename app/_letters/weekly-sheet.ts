/** The weekly letter in words: what it says, part by part. The same is copied into whatever conversation a group has elsewhere. */
import type { Messages } from '@/app/_messages/en';
import { groupLogPath, meetingPath, notePath, readerPath } from '@/lib/domain/addresses';
import type { Part } from '@/lib/domain/letters/sheet';
import type { ToRead } from '@/lib/services/letters/to-read';
import type { Told, WeeklyLetter } from '@/lib/services/letters/weekly';

export type Tongue = {
  words: Messages['letters'];
  /** "Sunday 22 November", where the reader is. */
  day: (at: Date) => string;
  /** "Thursday 26 November, 19:30", by the clock of that place. */
  moment: (at: Date, timeZone: string) => string;
  /** Whose clock that is, where it is not the reader’s. */
  clock: (timeZone: string) => string;
  /** How somebody is called, who may have left. */
  name: (by: string) => string;
  list: (names: readonly string[]) => string;
  /** A path of this site, as a link from outside. */
  link: (path: string) => string;
};

const named = 3;
const longWeekMs = 8 * 86_400_000;

export function weeklyParts(letter: WeeklyLetter, tongue: Tongue): Part[] {
  const { words } = tongue;
  const { written, questions, toRead, group } = letter;
  return [
    { kind: 'paragraph', words: opening(letter, tongue) },
    ...reading(toRead, group.id, tongue),
    ...deciding(letter, tongue),
    ...(written.told.length > 0 ? [heading(words.written)] : []),
    ...written.told.flatMap((told) => conversation(told, group.id, tongue, words.said)),
    ...(written.more > 0 ? [paragraph(words.moreConversations(written.more))] : []),
    ...(questions.length > 0 ? [heading(words.questions)] : []),
    ...questions.flatMap((told) => conversation(told, group.id, tongue, words.asked)),
    { kind: 'link', words: words.openGroup(group.name), href: tongue.link(`/groups/${group.id}`) },
    ...(letter.deciding.head
      ? [paragraph(words.logHead(letter.deciding.head.seq, letter.deciding.head.hash))]
      : []),
  ];
}

const heading = (words: string): Part => ({ kind: 'heading', words });
const paragraph = (words: string): Part => ({ kind: 'paragraph', words });

function opening({ written, since, until, group }: WeeklyLetter, { words, day, list, name }: Tongue): string {
  const when = until.getTime() - since.getTime() > longWeekMs ? words.since(day(since)) : words.thisWeek;
  const { comments } = written;
  const names = written.names.map(name);
  if (comments === 0) return words.nobodyWrote(when, group.name);
  const rest = names.length - named;
  const shown = rest > 1 ? [...names.slice(0, named), words.others(rest)] : names;
  return words.wrote(when, list(shown), names.length, comments, group.name);
}

/** What was done to the group from outside, and a vote that waits for the reader: one line each, however many there are. */
function deciding({ deciding: { vote, done }, group }: WeeklyLetter, { words, day, link }: Tongue): Part[] {
  const told: Part[] = done
    ? [
        heading(words.doneTitle),
        paragraph(words.done[done.act](day(new Date(done.at)), done.more)),
        { kind: 'link', words: words.openLog, href: link(groupLogPath(group.id)) },
      ]
    : [];
  if (!vote) return told;
  const line = words.voteOpen[vote.kind](day(new Date(vote.closesAt)), vote.more);
  return [
    ...told,
    heading(words.deciding),
    paragraph(line),
    { kind: 'link', words: words.openVote, href: link(`/groups/${group.id}/affairs`) },
  ];
}

/** By when what is to be read, with the way there; where nothing is said of it, which text the group reads. */
function reading(
  { text, passages, meets }: ToRead,
  groupId: string,
  { words, link, moment, clock, name }: Tongue,
): Part[] {
  const view = { kind: 'group', groupId } as const;
  const open = (textId: string, at = '') => link(`${readerPath(textId, view)}${at}`);
  const parts: Part[] = [];
  if (meets) {
    const meeting = words.meets(moment(meets.at, meets.timeZone), meets.place);
    parts.push(paragraph([meeting, clock(meets.timeZone)].filter(Boolean).join(' ')));
  }
  for (const { label, text: of, id, minutes, left } of passages)
    parts.push(paragraph(words.readPassage[left](label, of.title, minutes)), {
      kind: 'link',
      words: words.openPassage(label),
      href: open(of.id, `#${encodeURIComponent(id)}`),
    });
  if (passages.length === 0 && text)
    parts.push(paragraph(words.reading(text.title)), {
      kind: 'link',
      words: words.openText,
      href: open(text.id),
    });
  const said = meets?.words ?? [];
  parts.push(...said.map((each) => paragraph(words.ofDate[each.kind](name(each.by), each.words))));
  if (meets && said.length > 0)
    parts.push({ kind: 'link', words: words.openDate, href: link(meetingPath(groupId, meets.id)) });
  return parts.length > 0 ? [heading(words.toRead), ...parts] : [];
}

export function conversation(
  { text, place, about, marked, said, more, threadId }: Told,
  groupId: string,
  { words, link, name }: Tongue,
  begins: (by: string, words: string) => string,
): Part[] {
  const where =
    about === 'text' ? words.at(text.title, words.wholeText, '') : words.at(text.title, place, marked);
  return [
    { kind: 'place', words: where },
    ...said.map(({ by, words: quote }, index) =>
      paragraph((index === 0 ? begins : words.answered)(name(by), quote || '…')),
    ),
    ...(more > 0 ? [paragraph(words.moreSaid(more))] : []),
    { kind: 'link', words: words.goTo, href: link(notePath(text.id, { kind: 'group', groupId }, threadId)) },
  ];
}
