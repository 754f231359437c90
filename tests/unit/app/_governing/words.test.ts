import { describe, expect, it, test } from 'vitest';
import { sayEffect, sayMine, sayOutcome, sayQuestion, sayReason } from '@/app/_governing/ballot-words';
import { sayEntry } from '@/app/_governing/log-words';
import { en } from '@/app/_messages/en';
import { fr } from '@/app/_messages/fr';
import { actorKinds, graveKinds, logActs, refusals, sanctions } from '@/lib/domain/governance/affairs';
import type { Reason } from '@/lib/domain/governance/reason';
import { tally } from '@/lib/domain/governance/tally';
import type { AboutView, BallotView, LogView } from '@/lib/present/governing';

const languages = Object.entries({ en, fr });
const ada = { id: 'ada', name: 'Ada' };
const ballot = (about: AboutView, of: Partial<BallotView> = {}): BallotView => ({
  ...{
    id: 'b',
    kind: about.kind,
    about,
    opensAt: '',
    closesAt: '',
    closesEarlyAt: null,
    support: 3,
    seats: 1,
  },
  ...{ voted: 5, of: 9, secret: true, mine: null, mayVote: true, closed: null },
  ...of,
});
const candidate = { ...ada, statement: '', asked: false, withdrawn: false };
const abouts: AboutView[] = [
  { kind: 'election', candidates: [candidate] },
  { kind: 'recall', holder: ada },
  { kind: 'case', number: 12, sealed: false, comments: 1 },
  { kind: 'case', number: 12, sealed: true, comments: 1 },
  ...sanctions.map((act) => ({ kind: 'appeal', number: 12, act, statement: '' }) as const),
  ...graveKinds.map((grave) => ({ kind: 'grave', grave, person: ada }) as const),
];

test.each(languages)('every refusal is said with what one can do instead: %s', (_, { reason }) => {
  const missing = refusals.filter((each) => !Object.hasOwn(reason, `governing_${each}`));
  expect(missing).toEqual([]);
});

describe('a vote', () => {
  it('says what it takes to end a mandate', () => {
    expect(sayEffect(ballot({ kind: 'recall', holder: ada }), en)).toBe(
      'Ends this mandate if at least as many say *end it* as say *keep it*, and at least 3 say *end it*.',
    );
  });

  test.each(languages)('asks something of its own, and says what comes of it: %s', (_, words) => {
    const questions = abouts.map((about) => sayQuestion(about, words));
    expect(new Set(questions).size).toBe(abouts.length);
    for (const about of abouts) {
      expect(sayQuestion(about, words)).toMatch(/\?$/);
      expect(sayEffect(ballot(about), words)).toContain('3');
    }
  });

  it('says back what one has said, and that one approved of nobody', () => {
    const election = { kind: 'election', candidates: [candidate] } as const;
    expect(sayMine(ballot({ kind: 'recall', holder: ada }, { mine: 'RECALL' }), en)).toBe(
      'You said: *End it*.',
    );
    expect(sayMine(ballot({ ...election, candidates: [candidate] }, { mine: ['ada'] }), en)).toContain('Ada');
    expect(sayMine(ballot({ ...election, candidates: [candidate] }, { mine: [] }), en)).toContain('none');
    expect(sayMine(ballot({ kind: 'recall', holder: ada }), en)).toBeNull();
  });

  it('says how it ended in words of its own for each way', () => {
    const ended = (about: AboutView, outcome: string | string[]) =>
      sayOutcome(ballot(about, { closed: { at: '', outcome, counts: {}, reasons: [] } }), en);
    const recall = { kind: 'recall', holder: ada } as const;
    expect(ended(recall, 'ENDS')).not.toBe(ended(recall, 'KEPT'));
    expect(ended(recall, 'MOOT')).toBe(en.governing.ballot.outcome.MOOT);
    expect(ended({ kind: 'case', number: 1, sealed: true, comments: 1 }, 'APPLIED')).toBe(
      'It stays removed.',
    );
    expect(ended({ kind: 'election', candidates: [candidate] }, ['ada'])).toBe('Elected: Ada.');
    expect(ended({ kind: 'election', candidates: [candidate] }, [])).toBe('Nobody is elected.');
  });

  test.each(languages)('gives every reason that a tally gives, in words: %s', (_, words) => {
    const counted: Reason[] = [
      ...tally({ kind: 'recall', base: 10, votes: ['KEEP', 'RECALL', 'KEEP', 'RECALL'] }).reasons,
      ...tally({ kind: 'recall', base: 2, votes: ['KEEP', 'RECALL', 'RECALL'] }).reasons,
      ...tally({ kind: 'recall', base: 2, votes: ['KEEP', 'KEEP', 'KEEP', 'RECALL', 'RECALL'] }).reasons,
      ...tally({ kind: 'appeal', base: 0, votes: [] }).reasons,
      ...tally({ kind: 'grave', base: 4, votes: ['YES', 'YES', 'NO', 'NO'] }).reasons,
      ...tally({ kind: 'election', base: 3, votes: [['a', 'b'], ['a', 'b'], ['a', 'b']], candidates: ['a', 'b', 'c'] }).reasons,
      { code: 'too-many-tied', candidate: 'a', tied: 3, cap: 2 },
      { code: 'no-seat-left', candidate: 'a', has: 3, seats: 1 },
    ]; // prettier-ignore
    expect(new Set(counted.map(({ code }) => code)).size).toBeGreaterThan(6);
    for (const reason of counted) expect(sayReason(reason, words)).not.toMatch(/undefined|NaN|^$/);
  });
});

describe('an entry of the log', () => {
  const entry = (of: Partial<LogView>): LogView => ({
    ...{ seq: 1, act: 'FLAGGED', actorKind: 'MEMBER', at: '', actor: null, about: null, caseNumber: null },
    ...{ sanction: null, outcome: null, reason: null, until: null, hash: '' },
    ...of,
  });

  test.each(languages)('is a sentence for every act, by whomever: %s', (_, words) => {
    for (const act of logActs)
      for (const actorKind of actorKinds)
        expect(sayEntry(entry({ act, actorKind, sanction: 'HIDE' }), words)).toMatch(
          /^\p{Lu}[^*]+[\p{L}?]$/u,
        );
  });

  it('names whoever acts in the open, whom it is about, and what came of it', () => {
    expect(
      sayEntry(entry({ act: 'DECIDED', actorKind: 'MODERATOR', actor: ada, sanction: 'FOLD' }), en),
    ).toBe('Ada decided: Folded');
    expect(sayEntry(entry({ act: 'MANDATE_ENDED', about: ada, outcome: 'RECALLED' }), en)).toBe(
      'Ada no longer looks after the margin: the group ended it',
    );
    expect(sayEntry(entry({ act: 'BALLOT_CLOSED', outcome: [] }), en)).toContain('nobody was elected');
    expect(sayEntry(entry({ act: 'BALLOT_CLOSED', outcome: 'constructor' }), en)).not.toContain('function');
  });
});
