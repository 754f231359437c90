import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { en } from '@/app/_messages/en';
import { fr } from '@/app/_messages/fr';
import { chooseLanguage, chooseLocale, isLanguage, wordsFor } from '@/app/_messages/languages';
import { errorCodes } from '@/lib/errors';

/** "account.name: string", for every message. */
function leaves(messages: object, prefix = ''): string[] {
  return Object.entries(messages).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? leaves(value, `${prefix}${key}.`)
      : [`${prefix}${key}: ${typeof value}${typeof value === 'function' ? ` of ${value.length}` : ''}`],
  );
}

const texts = (messages: object): string[] =>
  Object.values(messages).flatMap((value: unknown) => {
    if (typeof value === 'string') return [value];
    if (typeof value === 'function') return [1, 2, 5].map((n) => String(value(n, n, n, n, n)));
    return typeof value === 'object' && value !== null ? texts(value) : [];
  });

describe('the words of the interface', () => {
  it('are there in every language, under the same names and with the same places to fill', () => {
    expect(leaves(fr).sort()).toEqual(leaves(en).sort());
  });

  test.each(Object.entries({ en, fr }))('are never empty and never half filled: %s', (_, messages) => {
    for (const words of texts(messages)) {
      expect(words.trim()).not.toBe('');
      expect(words).not.toMatch(/undefined|null|NaN|\[object|\$\{|TODO/);
    }
  });

  it('are one person, and several people; in French none is one', () => {
    expect([0, 1, 2].map(en.groups.memberCount)).toEqual(['0 people', '1 person', '2 people']);
    expect([0, 1, 2].map((n) => fr.groups.memberCount(n))).toEqual([
      fr.groups.memberCount(0),
      fr.groups.memberCount(1),
      fr.groups.memberCount(2),
    ]);
    expect(fr.groups.memberCount(0).replace('0', '1')).toBe(fr.groups.memberCount(1));
  });
});

describe('words for a problem', () => {
  test.each(errorCodes)('are there for %s', (code) => {
    expect(wordsFor(en, { code })).toBe(en.problem[code]);
  });

  it('are the reason’s where it has some, the code’s where it has none, and never nothing', () => {
    expect(wordsFor(en, { code: 'invalid_input', reason: 'email_taken' })).toBe(en.reason.email_taken);
    expect(wordsFor(en, { code: 'conflict', reason: 'no_such_reason' })).toBe(en.problem.conflict);
    expect(wordsFor(en, { code: 'no_such_code' })).toBe(en.problem.internal);
    for (const name of ['constructor', '__proto__', 'toString'])
      expect(wordsFor(en, { code: name, reason: name })).toBe(en.problem.internal);
  });

  it('are there for every reason that the services and schemas give', () => {
    const root = path.resolve(import.meta.dirname, '../../../..');
    const files = ['services', 'schemas', 'auth'].flatMap((folder) =>
      readdirSync(path.join(root, 'lib', folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => path.join(root, 'lib', folder, name)),
    );
    const thrown = /(?:invalid|new AppError)\('\w+', '([\w-]+)'/g;
    const parsed = /, '([a-z]+_[a-z]+)'\)/g;
    const given = files.flatMap((file) => {
      const source = readFileSync(file, 'utf8');
      return [...source.matchAll(thrown), ...source.matchAll(parsed)].map(([, reason = '']) => reason);
    });
    expect(new Set(given).size).toBeGreaterThan(8);
    expect([...new Set(given)].filter((reason) => !Object.hasOwn(en.reason, reason))).toEqual([]);
  });
});

describe('the language of a request', () => {
  test.each([
    [null, 'en'],
    ['', 'en'],
    ['fr', 'fr'],
    ['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
    ['en-GB, fr', 'en'],
    ['de-DE, de;q=0.9, fr;q=0.5', 'fr'],
    ['de', 'en'],
    ['*', 'en'],
    ['FR-fr', 'fr'],
    ['<script>', 'en'],
    ['__proto__', 'en'],
  ])('for %j is %s', (accepted, language) => {
    expect(chooseLanguage(accepted)).toBe(language);
  });

  test.each([
    [null, 'en'],
    ['en-GB,en;q=0.9', 'en-GB'],
    ['de,fr-CH;q=0.8', 'fr-CH'],
    ['fr', 'fr'],
    ['en-"><x>', 'en'],
  ])('with its variety, for %j, is %s, which a date can be written in', (accepted, locale) => {
    expect(chooseLocale(accepted)).toBe(locale);
    expect(() => new Intl.DateTimeFormat(locale)).not.toThrow();
  });

  it('is one of ours and no property of every object', () => {
    expect(['en', 'fr', 'de', 'constructor', 'toString'].map(isLanguage)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
