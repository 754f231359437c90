import { beforeAll, describe, expect, it, test, vi } from 'vitest';
import { weeklyForCopying, writeLetter } from '@/app/_letters/write-letter';
import type { TellingLetter } from '@/lib/services/letters/telling';
import type { Told, WeeklyLetter } from '@/lib/services/letters/weekly';
import { readStopToken, stopLinks } from '@/lib/web/letter-links';

beforeAll(() => {
  vi.stubEnv('AUTH_SECRET', 'a secret for tests, at least thirty-two bytes long');
  vi.stubEnv('CATENA_URL', 'https://catena.example');
});

const group = {
  id: 'thursday-group',
  name: 'Les jeudis',
  description: '',
  kind: 'invitation',
  readers: 'members',
} as const;
const to = {
  userId: 'ada-lovelace',
  name: 'Ada',
  email: 'ada@example.org',
  language: 'en',
  timeZone: 'Europe/Paris',
};

const told = (names: string[], more = 0): Told => ({
  threadId: 'a-thread',
  textId: 'a-text-of-it',
  about: 'passage',
  marked: 'the words',
  text: { id: 'a-text-of-it', title: 'On Margins' },
  place: '¶ 3',
  said: names.map((by, n) => ({ commentId: `comment-${n}`, threadId: 'a-thread', by, words: `Said ${n}.` })),
  more,
});
const week = (names: string[], comments = names.length): WeeklyLetter => ({
  kind: 'weekly',
  group,
  since: new Date('2026-11-15T07:00:00Z'),
  until: new Date('2026-11-22T07:00:00Z'),
  toRead: { text: null, passages: [], meets: null },
  written: { comments, names, told: names.length > 0 ? [told(names)] : [], more: 0 },
  questions: [],
  deciding: { vote: null, done: null, head: null },
});
const opening = (letter: WeeklyLetter, language: 'en' | 'fr') =>
  weeklyForCopying(letter, language, 'Europe/Paris').split('\n')[2];

describe('the weekly letter says who wrote, in good sentences', () => {
  test.each([
    [['Ben'], 1, 'This week Ben wrote something in the margin of Les jeudis.'],
    [['Ben'], 3, 'This week Ben wrote in the margin of Les jeudis: 3 notes and replies.'],
    [['Ben', 'Cleo'], 2, 'This week Ben and Cleo wrote in the margin of Les jeudis: 2 notes and replies.'],
    [
      ['Ben', 'Cleo', 'Dan', 'Eve', 'Fay'],
      9,
      'This week Ben, Cleo, Dan and 2 others wrote in the margin of Les jeudis: 9 notes and replies.',
    ],
    [[], 0, 'This week nobody wrote in the margin of Les jeudis.'],
  ])('%j, %i: %s', (names, comments, words) => {
    expect(opening(week(names, comments), 'en')).toBe(words);
  });

  test.each([
    [['Ben'], 1, 'Cette semaine, Ben a écrit quelque chose dans la marge de Les jeudis.'],
    [['Ben'], 3, 'Cette semaine, Ben a écrit dans la marge de Les jeudis : 3 notes et réponses.'],
    [
      ['Ben', 'Cleo'],
      2,
      'Cette semaine, Ben et Cleo ont écrit dans la marge de Les jeudis : 2 notes et réponses.',
    ],
    [[], 0, 'Cette semaine, personne n’a écrit dans la marge de Les jeudis.'],
  ])('%j, %i: %s', (names, comments, words) => {
    expect(opening(week(names, comments), 'fr')).toBe(words);
  });

  it('names the time where it is more than a week', () => {
    const long = { ...week(['Ben']), since: new Date('2026-11-01T07:00:00Z') };
    expect(opening(long, 'en')).toMatch(/^Since Sunday,? 1 November Ben wrote/);
    expect(opening(long, 'fr')).toMatch(/^Depuis le dimanche 1(er)? novembre, Ben a écrit/);
  });

  it('says what is to be read, by when, and how long that takes', () => {
    const text = { id: 'a-text-of-it', title: 'On Margins' };
    const toRead = {
      text,
      passages: [
        { text, label: '¶ 28–36', id: 'p28', minutes: 14, left: 'all' as const },
        { text, label: '¶ 3–9', id: 'p3', minutes: 1, left: 'rest' as const },
        { text, label: '¶ 1', id: 'p1', minutes: 1, left: 'nothing' as const },
      ],
      meets: {
        id: 'the-date',
        at: new Date('2026-11-26T18:30:00Z'),
        timeZone: 'Europe/Paris',
        place: 'at Ben’s',
        words: [{ kind: 'remark' as const, by: 'Cleo', words: 'I can’t come.' }],
      },
    };
    const words = weeklyForCopying({ ...week(['Ben']), toRead }, 'en', 'UTC');
    expect(words).toMatch(/You meet on Thursday,? 26 November(,| at) 19:30: at Ben’s\./);
    expect(words).toContain('That is by the clock of Europe/Paris.');
    const there = weeklyForCopying({ ...week(['Ben']), toRead }, 'en', 'Europe/Paris');
    expect(there).not.toContain('by the clock');
    expect(words).toContain('¶ 28–36 of “On Margins”, about 14 minutes.');
    expect(words).toContain('https://catena.example/texts/a-text-of-it?group=thursday-group#p28');
    expect(words).toContain('¶ 3–9 of “On Margins”, of which about 1 minute is left to you.');
    expect(words).toContain('¶ 1 of “On Margins”, which you have read.');
    expect(words).toContain('Cleo, about the date: “I can’t come.”');
    expect(words).toContain('https://catena.example/groups/thursday-group/meetings/the-date');
    expect(words).not.toContain('You are reading');
  });

  it('has nothing of its reader when it is to be copied', () => {
    const words = weeklyForCopying(week(['Ben']), 'en', 'Europe/Paris');
    for (const own of ['Ada', '/stop/', 'ada-lovelace', 'settings']) expect(words).not.toContain(own);
  });
});

describe('a letter of what was said to somebody', () => {
  const telling = (kind: TellingLetter['kind'], matter: TellingLetter['matter']): TellingLetter => ({
    kind,
    group,
    until: new Date('2026-11-22T07:00:00Z'),
    matter,
    told: [told(['Ben', 'Cleo'], 2)],
    more: 0,
    closing: null,
  });

  it('says that a vote closes within a day, and nothing else where there is nothing else', () => {
    const closing = {
      ...{ group: { id: group.id, name: group.name }, more: 0, soon: true },
      kind: 'case',
      closesAt: '2026-11-23T06:00:00Z',
    } as const;
    const alone = writeLetter({ letter: { ...telling('daily', 'reply'), told: [], closing }, to });
    expect(alone.subject).toBe('Les jeudis: a vote closes within a day');
    expect(alone.text).toMatch(/you have not voted\. Should a comment be hidden\? You can vote until/);
    expect(alone.text).not.toContain('This was said in');
    const both = writeLetter({ letter: { ...telling('daily', 'reply'), closing }, to });
    expect(both.subject).toBe('Les jeudis: what was said to you');
    expect(both.text).toContain('This was said in');
    expect(both.text.match(/you have not voted/g)).toHaveLength(1);
  });

  test.each([
    ['at_once', 'reply', 'Cleo answered you in Les jeudis', 'reply'],
    ['at_once', 'mention', 'Cleo named you in Les jeudis', 'mention'],
    ['daily', 'watched', 'Les jeudis: what was said to you', 'told'],
  ] as const)('%s, %s: %s', (kind, matter, subject, stops) => {
    const mail = writeLetter({ letter: telling(kind, matter), to });
    expect(mail.subject).toBe(subject);
    const token = mail.stopUrl?.split('/').at(-1) ?? '';
    expect(readStopToken(token)).toEqual({ userId: to.userId, groupId: group.id, matter: stops });
  });
});

describe('a link that stops letters', () => {
  const stop = { userId: to.userId, groupId: group.id, matter: 'weekly' } as const;

  it('is for one person, one group and one kind, and cannot be made into another', () => {
    const token = stopLinks(stop).page.split('/').at(-1) ?? '';
    expect(readStopToken(token)).toEqual(stop);
    const [userId = '', groupId = '', matter = '', sealed = ''] = token.split('.');
    for (const other of [
      [userId, groupId, 'reply', sealed],
      ['somebody-else', groupId, matter, sealed],
      [userId, 'another-group', matter, sealed],
      [userId, groupId, matter, `${sealed}x`],
      [userId, groupId, matter, ''],
      [userId, groupId, matter, sealed, 'more'],
      [userId],
      [],
    ])
      expect(readStopToken(other.join('.'))).toBeNull();
  });
});

describe('what the group decides is one line of it, and one of the log', () => {
  const vote = {
    group: { id: group.id, name: group.name },
    kind: 'recall',
    closesAt: '2026-11-27T07:00:00Z',
    more: 1,
    soon: false,
  } as const;
  const copied = (deciding: WeeklyLetter['deciding'], language: 'en' | 'fr') =>
    weeklyForCopying({ ...week(['Ben']), deciding }, language, 'Europe/Paris');
  it('says until when one can vote, and on how much more', () => {
    expect(copied({ vote, done: null, head: null }, 'en')).toMatch(
      /Should a moderator’s mandate end\? You can vote until .*27 November.* 1 more vote is open\./,
    );
    expect(copied({ vote, done: null, head: null }, 'fr')).toMatch(
      /Vous pouvez voter jusqu’au .*27 novembre/,
    );
  });
  it('says in one line what whoever runs the site did to the group, and where its ground stands', () => {
    const done = { group: vote.group, act: 'OPERATOR_SEALED', at: '2026-11-25T07:00:00Z', more: 0 } as const;
    const english = copied({ vote: null, done, head: null }, 'en');
    expect(english).toMatch(
      /Whoever runs this site removed words from view, on .*25 November.*on which ground/,
    );
    expect(english).toContain(`/groups/${group.id}/log`);
    expect(copied({ vote: null, done, head: null }, 'fr')).toMatch(
      /retiré des mots de la vue, le .*25 novembre/,
    );
  });
  it('gives the head of the log to whoever keeps the letter, and nothing where there is no log', () => {
    expect(copied({ vote: null, done: null, head: { seq: 3, hash: 'abc' } }, 'en')).toContain(
      '3 rows; its head is abc',
    );
    expect(copied({ vote: null, done: null, head: null }, 'en')).not.toMatch(/log|vote/i);
  });
});
