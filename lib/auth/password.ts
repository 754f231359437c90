import { hash, verify, type Algorithm } from '@node-rs/argon2';

/** OWASP Password Storage Cheat Sheet: argon2id, 19 MiB, two passes, one lane. About 11 ms a check. */
const options = {
  algorithm: 2 satisfies Algorithm.Argon2id,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
};

/** NFKC, so that the same password typed on two keyboards is the same bytes (NIST SP 800-63B §5.1.1.2). */
const normalise = (password: string) => password.normalize('NFKC');

export const hashPassword = (password: string) => hash(normalise(password), options);

let decoy: Promise<string> | undefined;

/** Always does one check, also for an address nobody has: the time it takes tells nothing. */
export async function verifyPassword(password: string, stored: string | null | undefined): Promise<boolean> {
  const target = stored ?? (await (decoy ??= hashPassword('no account has this password')));
  const matches = await verify(target, normalise(password));
  return matches && typeof stored === 'string';
}
