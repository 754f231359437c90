import { describe, expect, it, test } from 'vitest';
import {
  approvalField,
  decideForm,
  flagBody,
  logQuery,
  petitionForm,
  voteForm,
} from '@/lib/schemas/governing';

const [groupId, ballotId, ada, ben] = ['group-one-1', 'ballot-one1', 'ada-ada-ada', 'ben_ben_ben'];

describe('a vote', () => {
  it('is one choice, or everyone approved of, or nobody', () => {
    expect(voteForm.parse({ groupId, ballotId, choice: 'KEEP' }).choice).toBe('KEEP');
    const approved = { [approvalField(ada)]: 'on', [approvalField(ben)]: 'on', approves: 'yes' };
    expect(voteForm.parse({ groupId, ballotId, ...approved }).choice).toEqual([ada, ben]);
    expect(voteForm.parse({ groupId, ballotId, approves: 'yes' }).choice).toEqual([]);
  });

  it('to abstain is to abstain, whatever was ticked before', () => {
    expect(voteForm.parse({ groupId, ballotId, [approvalField(ada)]: 'on', choice: 'ABSTAIN' }).choice).toBe(
      'ABSTAIN',
    );
  });

  test.each([{}, { choice: 'PERHAPS' }, { approves: 'yes', 'for-x y': 'on' }])('is none: %j', (fields) => {
    expect(voteForm.safeParse({ groupId, ballotId, ...fields }).success).toBe(false);
  });
});

describe('what is asked for together', () => {
  const asked = { groupId, id: 'petition-1' };

  it('is about an office, a decision or nobody', () => {
    expect(petitionForm.parse({ ...asked, kind: 'election' })).toMatchObject({ objectId: null, grave: null });
    expect(petitionForm.parse({ ...asked, kind: 'recall', objectId: ada }).objectId).toBe(ada);
  });

  it('names whom it excludes, and names nobody where it is about all', () => {
    const grave = { ...asked, kind: 'grave' };
    expect(petitionForm.parse({ ...grave, grave: 'EXCLUDE', personId: ada }).grave?.personId).toBe(ada);
    expect(petitionForm.safeParse({ ...grave, grave: 'EXCLUDE', personId: '' }).success).toBe(false);
    expect(petitionForm.parse({ ...grave, grave: 'DISSOLVE', personId: ada }).grave?.personId).toBeNull();
    expect(petitionForm.safeParse(grave).success).toBe(false);
  });
});

it('a reason has ten letters, and a line may be left out', () => {
  const decided = { groupId, number: '12', id: 'decision-1', act: 'FOLD' };
  expect(decideForm.safeParse({ ...decided, reason: '  too short ' }).success).toBe(false);
  expect(decideForm.parse({ ...decided, reason: 'long enough' })).toMatchObject({ number: 12, hours: 24 });
  expect(flagBody.parse({ id: ada, kind: 'spam' }).note).toBe('');
});

it('what cannot be meant of the log is left out', () => {
  expect(logQuery.parse({ act: 'DECIDED', person: '', case: 'x', before: '7' })).toEqual({
    act: 'DECIDED',
    before: 7,
  });
  expect(logQuery.parse({ act: 'EVERYTHING', person: ['a', 'b'] })).toEqual({});
});
