/** A forgotten password, and the link that sets another. */
export const forgotten = {
  link: 'Forgotten your password?',
  title: 'A forgotten password',
  about: 'Write the address of your account. A link to choose another password comes to it by mail.',
  askSubmit: 'Send the link',
  asked:
    'If there is an account with this address, a letter with the link is on its way to it. It may take some minutes; look among the unwanted mail too.',
  mailSubject: 'A new password for Catena',
  mailText: (url: string) => `Somebody asked for a new password for the account with this address.

With this link you choose one. It works once, within an hour:

${url}

If it was not you, there is nothing to do: your password is as it was.
`,
  askOperator: 'Ask whoever runs this site for a link. It lets you choose another password.',
  operatorDoes: 'They make it on the machine that Catena runs on, with this command:',
  yourAddress: 'YOUR-ADDRESS',
  back: 'Back to signing in',
  newTitle: 'Choose a new password',
  newAbout: 'You will be signed out on every device, and sign in with it.',
  newSubmit: 'Set this password',
  isSet: 'The new password is set, and every device is signed out. Sign in with it now.',
  deadTitle: 'This link no longer works',
  deadAbout: 'A link works once, for an hour, and only until a newer one is made.',
  another: 'How to get another',
};
