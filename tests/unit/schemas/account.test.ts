import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { changePasswordForm, nextPath, signInForm, signUpForm } from '@/lib/schemas/account';

const site = 'https://catena.example';

describe('where to go after signing in', () => {
  test.each(['/', '/library', '/texts/abc?group=def', '/join/t-o_k', '/groups/x#p3'])('may be %s', (next) => {
    expect(nextPath.parse(next)).toBe(next);
  });

  const elsewhere = [
    '//evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '\\\\evil.example',
    'https://evil.example',
    'https:/evil.example',
    'http:evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'evil.example',
    '',
    ' /library',
    ' //evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/ /evil.example',
    '\u0000//evil.example',
    '/x\\..\\..\\/evil.example',
    undefined,
    null,
    7,
    ['/library', '//evil.example'],
    { toString: '//evil.example' },
  ];
  test.each(elsewhere)('is the library and not %j', (next) => {
    expect(nextPath.parse(next)).toBe('/library');
  });

  it('stays on this site, whatever is asked for', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '//',
      '.',
      '..',
      '@',
      ':',
      'evil.example',
      'https',
      '\t',
      '\r\n',
      '%2f',
      '?',
      '#',
      ' ',
    );
    const asked = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => `/${pieces.join('')}`),
    );
    fc.assert(
      fc.property(asked, (next) => {
        expect(new URL(nextPath.parse(next), site).origin).toBe(site);
      }),
      { seed: 1871, numRuns: 2000 },
    );
  });
});

const reasons = (outcome: {
  success: boolean;
  error?: { issues: { path: PropertyKey[]; message: string }[] };
}) => outcome.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];
const person = { name: 'Ada', email: 'ada@example.org', password: 'three quiet words' };

describe('making an account', () => {
  test.each([
    ['a name of white space', { name: ' \t\u200b ' }, 'name: required'],
    ['a long name', { name: 'a'.repeat(61) }, 'name: too_long'],
    ['no address', { email: 'ada' }, 'email: email_bad'],
    ['two addresses', { email: 'ada@example.org, ben@example.org' }, 'email: email_bad'],
    ['an address with a line break', { email: 'ada@example.org\nbcc: x@example.org' }, 'email: email_bad'],
    ['a long address', { email: `${'a'.repeat(250)}@example.org` }, 'email: too_long'],
    ['a short password', { password: 'nine char' }, 'password: password_short'],
    ['a password of a megabyte', { password: 'a'.repeat(1_000_000) }, 'password: too_long'],
    ['no password', { password: undefined }, 'password: required'],
  ])('is refused for %s, and says why', (_, fields, reason) => {
    expect(reasons(signUpForm.safeParse({ ...person, ...fields }))).toContain(reason);
  });

  it('takes a name in one line, without what cannot be seen', () => {
    const parsed = signUpForm.parse({ ...person, name: '  Ada \u202e\n\u0000 Lovelace ' });
    expect(parsed.name).toBe('Ada Lovelace');
  });

  it('leaves the password exactly as it was typed', () => {
    const password = '  spaces, é and 😀  ';
    expect(signUpForm.parse({ ...person, password }).password).toBe(password);
    expect(signInForm.parse({ email: person.email, password }).password).toBe(password);
  });

  it('gives no field that was not asked for', () => {
    const parsed = signUpForm.parse({ ...person, id: 'x', isAdmin: true, passwordHash: 'y' });
    expect(Object.keys(parsed).sort()).toEqual(['email', 'name', 'next', 'password']);
  });
});

it('changing a password needs the present one, and a new one that is long enough', () => {
  const outcome = changePasswordForm.safeParse({ currentPassword: '', newPassword: 'short' });
  expect(reasons(outcome)).toEqual(['currentPassword: required', 'newPassword: password_short']);
});
