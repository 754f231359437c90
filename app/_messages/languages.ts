import { en, type Messages } from './en';
import { fr } from './fr';

export const languages = { en, fr } as const;
export type Language = keyof typeof languages;

export const isLanguage = (value: string): value is Language => Object.hasOwn(languages, value);

export const languageCookie = 'catena-language';

/** What a browser asks for, when its reader has chosen one of our languages: its varieties of that one, or simply that one. */
export function acceptChosen(accepted: string | null, chosen: string | undefined): string | null {
  if (chosen === undefined || !isLanguage(chosen)) return accepted;
  const varieties = (accepted ?? '').split(',').filter((part) => part.trim().startsWith(chosen));
  return [...varieties, chosen].join(',');
}

/** The first of a browser's languages that we have (RFC 9110 §12.5.4, in its order and not its weights); English otherwise. */
export function chooseLanguage(accepted: string | null): Language {
  const wanted = (accepted ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return wanted.find(isLanguage) ?? 'en';
}

/** The variety of that language that the browser asks for ("en-GB"): for dates and numbers. */
export function chooseLocale(accepted: string | null): string {
  const language = chooseLanguage(accepted);
  const tags = (accepted ?? '').split(',').map((part) => part.split(';')[0]?.trim() ?? '');
  return tags.find((tag) => /^[a-z]{2}(-[A-Z]{2})?$/.test(tag) && tag.startsWith(language)) ?? language;
}

export const messagesIn = (language: Language): Messages => languages[language];

/** The words for a problem's reason or, where there are none, for its code. */
type Told = { code: string; reason?: string | undefined; retryAfterSeconds?: number | undefined };

export function wordsFor(messages: Messages, problem: Told): string {
  const { reason, problem: codes, again } = messages;
  if (problem.reason === 'crowded' && problem.retryAfterSeconds !== undefined)
    return again.crowded(Math.ceil(problem.retryAfterSeconds / 3600));
  if (problem.reason !== undefined && Object.hasOwn(reason, problem.reason))
    return reason[problem.reason as keyof typeof reason];
  if (problem.code === 'rate_limited' && problem.retryAfterSeconds !== undefined)
    return again.inMinutes(Math.ceil(problem.retryAfterSeconds / 60));
  return Object.hasOwn(codes, problem.code) ? codes[problem.code as keyof typeof codes] : codes.internal;
}
