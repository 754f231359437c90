/** A composed letter → the mail that goes out: in its reader's language, with their dates, and with a way to say no more. */
import { isLanguage, messagesIn, type Language } from '@/app/_messages/languages';
import { nameOfWhoLeft } from '@/lib/domain/accounts';
import { isTimeZone } from '@/lib/domain/letters/calendar';
import { oneLine, toHtml, toPlainText, type Part } from '@/lib/domain/letters/sheet';
import type { Mail } from '@/lib/mail/send';
import type { Addressed } from '@/lib/services/letters/deliver';
import { serverTimeZone } from '@/lib/services/letters/weekly-round';
import type { WeeklyLetter } from '@/lib/services/letters/weekly';
import { siteLink, stopLinks } from '@/lib/web/letter-links';
import { tellingParts, tellingSubject } from './telling-sheet';
import { weeklyParts, type Tongue } from './weekly-sheet';

export function tongueOf(language: Language, timeZone: string): Tongue {
  const { letters: words, profile } = messagesIn(language);
  const aDay = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  const format = (zone: string, more: Intl.DateTimeFormatOptions = {}) =>
    new Intl.DateTimeFormat(words.dates, { ...aDay, ...more, timeZone: zone });
  const day = format(timeZone);
  const list = new Intl.ListFormat(words.dates, { type: 'conjunction' });
  return {
    words,
    day: (at) => day.format(at),
    moment: (at, zone) => format(zone, { hour: '2-digit', minute: '2-digit' }).format(at),
    clock: (zone) => (zone === timeZone ? '' : words.byClock(zone.replaceAll('_', ' '))),
    name: (by) => (by === nameOfWhoLeft ? profile.someoneWhoLeft : by),
    list: (names) => list.format(names),
    link: siteLink,
  };
}

/** What a letter says between its greeting and its foot, and what its foot can stop. */
function inWords(letter: Addressed['letter'], tongue: Tongue) {
  const { words, day } = tongue;
  const { name } = letter.group;
  if (letter.kind === 'weekly')
    return {
      subject: words.subject(name, day(letter.until)),
      parts: [...weeklyParts(letter, tongue), { kind: 'paragraph', words: words.closing } satisfies Part],
      why: words.why(name),
      stop: { matter: 'weekly', words: words.stop } as const,
    };
  return {
    subject: tellingSubject(letter, tongue),
    parts: tellingParts(letter, tongue),
    why: words.toldWhy(name),
    stop: { matter: letter.kind === 'daily' ? 'told' : letter.matter, words: words.toldStop } as const,
  };
}

export function writeLetter({ letter, to }: Addressed): Mail {
  const language = isLanguage(to.language ?? '') ? (to.language as Language) : 'en';
  const timeZone = to.timeZone !== null && isTimeZone(to.timeZone) ? to.timeZone : serverTimeZone();
  const tongue = tongueOf(language, timeZone);
  const { words } = tongue;
  const { subject: said, parts: body, why, stop } = inWords(letter, tongue);
  const links = stopLinks({ userId: to.userId, groupId: letter.group.id, matter: stop.matter });
  const subject = oneLine(said);
  const parts: Part[] = [
    { kind: 'paragraph', words: words.greeting(to.name) },
    ...body,
    { kind: 'small', words: why },
    { kind: 'small-link', words: stop.words, href: links.page },
    { kind: 'small-link', words: words.choose, href: siteLink('/settings#letters') },
  ];
  const lines = parts.map((part) => ({ ...part, words: part.words.split('\n').map(oneLine).join('\n') }));
  return {
    to: to.email,
    subject,
    text: toPlainText(lines),
    html: toHtml(lines, { language, title: subject }),
    stopUrl: links.oneClick,
  };
}

/** The week as words to copy: to nobody in particular, and with nothing to stop. */
export function weeklyForCopying(letter: WeeklyLetter, language: Language, timeZone: string): string {
  const tongue = tongueOf(language, timeZone);
  const title: Part = {
    kind: 'heading',
    words: tongue.words.subject(letter.group.name, tongue.day(letter.until)),
  };
  return toPlainText(
    [title, ...weeklyParts(letter, tongue)].map((part) => ({ ...part, words: oneLine(part.words) })),
  );
}
