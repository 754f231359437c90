/** A composed letter → the mail that goes out: in its reader's language, with their dates, and with a way to say no more. */
import { isLanguage, messagesIn, type Language } from '@/app/_messages/languages';
import { isTimeZone } from '@/lib/domain/letters/calendar';
import { oneLine, toHtml, toPlainText, type Part } from '@/lib/domain/letters/sheet';
import type { Mail } from '@/lib/mail/send';
import type { Addressed } from '@/lib/services/letters/deliver';
import { serverTimeZone } from '@/lib/services/letters/plan';
import type { WeeklyLetter } from '@/lib/services/letters/weekly';
import { siteLink, stopLinks } from '@/lib/web/letter-links';
import { weeklyParts, type Tongue } from './weekly-sheet';

export function tongueOf(language: Language, timeZone: string): Tongue {
  const { letters: words } = messagesIn(language);
  const day = new Intl.DateTimeFormat(words.dates, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone,
  });
  const list = new Intl.ListFormat(words.dates, { type: 'conjunction' });
  return { words, day: (at) => day.format(at), list: (names) => list.format(names), link: siteLink };
}

export function writeLetter({ letter, to }: Addressed): Mail {
  const language = isLanguage(to.language ?? '') ? (to.language as Language) : 'en';
  const timeZone = to.timeZone !== null && isTimeZone(to.timeZone) ? to.timeZone : serverTimeZone();
  const tongue = tongueOf(language, timeZone);
  const { words, day } = tongue;
  const stop = stopLinks({ userId: to.userId, groupId: letter.group.id, matter: 'weekly' });
  const subject = oneLine(words.subject(letter.group.name, day(letter.until)));
  const parts: Part[] = [
    { kind: 'paragraph', words: words.greeting(to.name) },
    ...weeklyParts(letter, tongue),
    { kind: 'paragraph', words: words.closing },
    { kind: 'small', words: words.why(letter.group.name) },
    { kind: 'small-link', words: words.stop, href: stop.page },
    { kind: 'small-link', words: words.choose, href: siteLink('/settings#letters') },
  ];
  const lines = parts.map((part) => ({ ...part, words: part.words.split('\n').map(oneLine).join('\n') }));
  return {
    to: to.email,
    subject,
    text: toPlainText(lines),
    html: toHtml(lines, { language, title: subject }),
    stopUrl: stop.oneClick,
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
