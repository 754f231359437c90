import { count } from './count';

/** What stands on every page. */
export const site = {
  name: 'Catena',
  tagline: 'Read together, in the margin.',
  about:
    'A reading group marks passages of a text and talks about them beside the words. What a group writes stays in the group.',
  skip: 'Skip to the content',
  skipToText: 'Skip to the text',
  library: 'Library',
  settings: 'Settings',
  signedInAs: (name: string) => `Signed in as ${name}`,
  signIn: 'Sign in',
  signUp: 'Make an account',
  signOut: 'Sign out',
  draftsHere: (n: number) =>
    `${count(n, 'draft', 'drafts')} of yours ${n === 1 ? 'is' : 'are'} kept in this browser and nowhere else yet.`,
  signOutKeep: 'Sign out, keep them here',
  signOutRemove: 'Sign out, throw them away',
  tryDemo: 'Look at a text',
  account: 'Your account',
};
