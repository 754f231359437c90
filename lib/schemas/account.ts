import { z } from 'zod';
import { accountLimits } from '@/lib/domain/accounts';
import { line } from './id';

const password = z
  .string('required')
  .min(accountLimits.passwordMin, 'password_short')
  .max(accountLimits.passwordMax, 'too_long');

const email = z.string('required').trim().max(accountLimits.email, 'too_long').pipe(z.email('email_bad'));

/** Where to go afterwards: a path of this site and nothing else. */
export const nextPath = z.string().transform(toOwnPath).pipe(z.string().startsWith('/')).catch('/library');

/** As a browser will understand it, and only if that stays here: `/..//evil.example` is `//evil.example` to one. */
function toOwnPath(next: string): string {
  if (!/^\/[^\s\\]*$/.test(next) || !URL.canParse(next, 'http://here')) return '';
  const { origin, pathname, search, hash } = new URL(next, 'http://here');
  return origin === 'http://here' && !pathname.startsWith('//') ? pathname + search + hash : '';
}

export const signUpForm = z.object({ name: line(accountLimits.name), email, password, next: nextPath });
export const signInForm = z.object({
  email: z.string('required').trim().min(1, 'required'),
  password: z.string('required').min(1, 'required'),
  next: nextPath,
});
export const askForLinkForm = z.object({ email });
export const askToEnterForm = z.object({ email, next: nextPath });
/** The name is a new person's. */
export const enterForm = z.object({
  token: z.string().max(200),
  name: line(accountLimits.name).optional(),
  next: nextPath,
});
export const newPasswordForm = z.object({ token: z.string().max(200), newPassword: password });
export const changePasswordForm = z.object({
  currentPassword: z.string('required').min(1, 'required'),
  newPassword: password,
});

export const nameForm = z.object({ name: line(accountLimits.name) });
/** The password of somebody who has one. */
export const emailForm = z.object({ email, currentPassword: z.string().optional() });
export const setPasswordForm = z.object({ newPassword: password });
export const linkForm = z.object({ token: z.string().max(200) });
export const sessionForm = z.object({ id: z.string().max(100) });
export const closeForm = z.object({
  words: z.enum(['keep', 'take'], 'required'),
  currentPassword: z.string().optional(),
});
