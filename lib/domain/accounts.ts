/** Limits of an account's fields; the password's bounds follow NIST SP 800-63B §5.1.1.2 (length, no composition rules). */
export const accountLimits = { name: 60, email: 254, passwordMin: 10, passwordMax: 256 } as const;

export type Person = { id: string; name: string };

/** Addresses compare without regard to case or outer white space; the local part's case is given up on purpose. */
/** The addresses that somebody wrote down, one after another with commas, semicolons or spaces between; each once. */
export const splitAddresses = (written: string): string[] => [
  ...new Set(
    written
      .split(/[\s,;]+/)
      .map((each) => normaliseEmail(each.replace(/^<|>$/g, '')))
      .filter(Boolean),
  ),
];

export const normaliseEmail = (email: string) => email.trim().toLowerCase();

/** How long a closed account can be opened again by signing in. */
export const daysToReopen = 7;

/** What stands where a person's name stood who is here no more. Readers see it in their own language. */
export const nameOfWhoLeft = 'Someone who left';

/** One line without control characters; what another site sends may be anything. Empty where nothing is left. */
export const toName = (text: string) => [...oneLine(text)].slice(0, accountLimits.name).join('').trim();

export const oneLine = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

/** What somebody holds who may come in: the link of an invitation, or the one that the console printed at the start. */
export type Ticket = { kind: 'invitation' | 'first'; token: string };

/** It travels as the page to go to afterwards, and so on every way in, and to another device. */
export function ticketIn(next: string): Ticket | null {
  const [, place, token] = /^\/(join|first)\/([\w-]{1,200})(?:[?#]|$)/.exec(next) ?? [];
  if (token === undefined) return null;
  return { kind: place === 'join' ? 'invitation' : 'first', token };
}
