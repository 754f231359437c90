/** Limits of an account's fields; the password's bounds follow NIST SP 800-63B §5.1.1.2 (length, no composition rules). */
export const accountLimits = { name: 60, email: 254, passwordMin: 10, passwordMax: 256 } as const;

export type Person = { id: string; name: string };

/** Addresses compare without regard to case or outer white space; the local part's case is given up on purpose. */
export const normaliseEmail = (email: string) => email.trim().toLowerCase();
