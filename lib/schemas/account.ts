import { z } from 'zod';
import { accountLimits } from '@/lib/domain/accounts';
import { line } from './id';

const password = z
  .string('required')
  .min(accountLimits.passwordMin, 'password_short')
  .max(accountLimits.passwordMax, 'too_long');

const email = z.string('required').trim().max(accountLimits.email, 'too_long').pipe(z.email('email_bad'));

/** Where to go afterwards: a path of this site and nothing else. */
export const nextPath = z
  .string()
  .regex(/^\/(?![/\\])[^\s\\]*$/)
  .catch('/library');

export const signUpForm = z.object({ name: line(accountLimits.name), email, password, next: nextPath });
export const signInForm = z.object({
  email: z.string('required').trim().min(1, 'required'),
  password: z.string('required').min(1, 'required'),
  next: nextPath,
});
export const changePasswordForm = z.object({
  currentPassword: z.string('required').min(1, 'required'),
  newPassword: password,
});
