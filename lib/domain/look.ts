/** How a person likes pages set. Kept with the account and in a cookie, of which the server sets the page. */
export const themes = ['auto', 'light', 'dark', 'sepia'] as const;
export const faces = ['serif', 'sans'] as const;
export const sizes = ['smallest', 'small', 'medium', 'large', 'largest'] as const;
export const measures = ['narrow', 'medium', 'wide'] as const;

export type Look = {
  theme: (typeof themes)[number];
  face: (typeof faces)[number];
  size: (typeof sizes)[number];
  measure: (typeof measures)[number];
};

export const plainLook: Look = { theme: 'auto', face: 'serif', size: 'medium', measure: 'medium' };

type Loose = { [K in keyof Look]?: string | undefined };
const oneOf = <T extends string>(choices: readonly T[], value: string | undefined, otherwise: T): T =>
  choices.find((choice) => choice === value) ?? otherwise;

/** What of it is no choice of ours (any more) is as it is for somebody who never chose. */
export const toLook = ({ theme, face, size, measure }: Loose): Look => ({
  theme: oneOf(themes, theme, plainLook.theme),
  face: oneOf(faces, face, plainLook.face),
  size: oneOf(sizes, size, plainLook.size),
  measure: oneOf(measures, measure, plainLook.measure),
});

export const lookCookie = 'catena-look';
/** In seconds: 400 days, the longest that browsers keep a cookie. */
export const lookCookieAge = 400 * 86_400;

/** A look as this browser keeps it; `unsavedBy`: whose account has not heard of it yet. */
export type KeptLook = { look: Look; unsavedBy: string | null };

/** "sepia.serif.large.wide", and after it whose account is still to hear of it. */
export const writeLookCookie = ({ look, unsavedBy }: KeptLook): string =>
  [look.theme, look.face, look.size, look.measure, ...(unsavedBy === null ? [] : [unsavedBy])].join('.');

/** Null where the browser keeps none. */
export function readLookCookie(value: string | undefined): KeptLook | null {
  if (value === undefined || value === '') return null;
  const [theme, face, size, measure, unsavedBy] = value.split('.');
  return { look: toLook({ theme, face, size, measure }), unsavedBy: unsavedBy ?? null };
}

/**
 * Which look a page has: the account's, over all devices; this browser's own, where the account has none, and where it
 * has a choice of the same person that the account has not heard of yet (the connection was gone, the page closed).
 */
export function lookFor(userId: string | null, ofAccount: Look | null, kept: KeptLook | null): Look {
  const isUnsaved = userId !== null && kept?.unsavedBy === userId;
  return (isUnsaved ? null : ofAccount) ?? kept?.look ?? plainLook;
}
