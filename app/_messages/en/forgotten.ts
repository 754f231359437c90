/** A forgotten password, and the link that sets another. */
export const forgotten = {
  link: 'Forgotten your password?',
  title: 'A forgotten password',
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
