import { describe, expect, it } from 'vitest';
import { accountLimits, ticketIn, toName } from '@/lib/domain/accounts';

describe('what somebody holds who may come in', () => {
  it.each([
    ['/join/abc-DEF_1', { kind: 'invitation', token: 'abc-DEF_1' }],
    ['/join/abc?from=mail', { kind: 'invitation', token: 'abc' }],
    ['/first/abc', { kind: 'first', token: 'abc' }],
    ['/library', null],
    ['/join/', null],
    ['/join/a/b', null],
    ['/joined/abc', null],
    ['/texts/x?next=/join/abc', null],
    ['https://elsewhere.example/join/abc', null],
    [`/join/${'a'.repeat(201)}`, null],
  ])('is read from the page to go to afterwards: %s', (next, ticket) => {
    expect(ticketIn(next)).toEqual(ticket);
  });
});

describe('a name that another site sends', () => {
  it.each([
    ['  Ada \n Lovelace ', 'Ada Lovelace'],
    ['A\u202eda\u0000', 'A da'],
    ['\u200b', ''],
    ['Zoe\u0301', 'Zo\u00e9'],
    ['x'.repeat(100), 'x'.repeat(accountLimits.name)],
  ])('is one line that is not too long: %j', (sent, name) => {
    expect(toName(sent)).toBe(name);
  });
});
