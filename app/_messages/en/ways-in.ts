/** The ways into an account besides its password, and who may make one. */
export const waysIn = {
  link: 'Sign in with a link by mail',
  title: 'Sign in by mail',
  about: 'Write the address of your account. A link that signs you in comes to it; no password is needed.',
  askSubmit: 'Send the link',
  asked:
    'If there is an account with this address, a letter with a link is on its way to it. It may take some minutes; look among the unwanted mail too.',
  askedNew:
    'A letter with a link is on its way to this address. It may take some minutes; look among the unwanted mail too.',
  signUpAbout: 'Write your address. A link comes to it, with which you make the account.',
  mailSubject: 'Your link to Catena',
  mailText: (
    url: string,
  ) => `Somebody, most likely you, asked for a link to sign in to Catena with this address, or to make an account.

Open it, and press the button there. It works once, within a quarter of an hour, on whatever device you like:

${url}

If it was not you, there is nothing to do: without this letter nobody gets in.
`,
  enterTitle: 'Sign in',
  enterAbout: (email: string) => `With the account of ${email}, on this device.`,
  newTitle: 'Make an account',
  newAbout: (email: string) => `Your address is ${email}. What are you called?`,
  losesPassword:
    'Nobody has shown until now that this address is theirs. So that the account is yours alone, its password ends and every other device is signed out. You can set a new password in the settings.',
  deadTitle: 'This link no longer works',
  deadAbout: 'A link works once, for a quarter of an hour.',
  another: 'Sign in, or get another',
  firstTitle: 'A new Catena',
  firstAbout: 'Nobody has an account here yet. Make the first one; you can then invite others.',
  notFirstTitle: 'The first account is made',
  notFirstAbout: 'This link was for the very first account of the site.',
  withSite: (site: string) => `Sign in with ${site}`,
  connectTitle: (site: string) => `Signing in with ${site}`,
  isConnected: (site: string) => `You can sign in here with your account at ${site}.`,
  isNotConnected: (site: string) => `Connect your account at ${site}, to sign in here with it too.`,
  connect: (site: string) => `Connect ${site}`,
  disconnect: (site: string) => `Disconnect ${site}`,
  connectedElsewhere: (site: string) =>
    `That account at ${site} is connected to another account here. Sign in with it, and disconnect it there first.`,
  /** Why signing in with another site came to nothing. */
  refused: {
    has_account: (site: string) =>
      `There is an account here with the address that ${site} gives. Sign in as you did before; in your settings you can then connect ${site}.`,
    no_email: (site: string) => `${site} does not give your e-mail address, and an account here needs one.`,
    unproven: (site: string) =>
      `${site} does not know yet whether your e-mail address is yours. Confirm it there, and come back.`,
    sign_up_invited: (site: string) =>
      `Your account at ${site} is not known here, and new accounts are for people who were invited. Open your invitation first. If you have an account, sign in as you did before.`,
    sign_up_closed: (site: string) =>
      `Your account at ${site} is not known here, and no new accounts are made. If you have an account, sign in as you did before.`,
    closed: (site: string) =>
      `Your account here was deleted, and the week in which signing in with ${site} would open it again is over.`,
    suspended: (_site: string) =>
      'Your account here is suspended. Nothing of it is lost; ask whoever runs this site why, and when it opens again.',
    failed: (site: string) => `Signing in with ${site} came to nothing. Try again.`,
  },
};
