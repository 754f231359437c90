/** One’s own account: name, address, first password, devices. */
export const profile = {
  name: 'Name',
  nameSubmit: 'Save the name',
  email: 'E-mail address',
  emailNow: (email: string) => `It is ${email} now.`,
  emailSubmit: 'Change the address',
  setPassword: 'A password',
  setPasswordAbout: 'You have none yet. With one you can sign in without a letter or another site.',
  setPasswordSubmit: 'Set it',
  done: {
    name: 'The name is changed, and others see the new one everywhere.',
    'email-changed': 'The address is changed.',
    'email-asked':
      'A letter is on its way to the new address. Press the button behind its link; until then the old one stays.',
    password: 'The password is set.',
    device: 'That device is signed out.',
    devices: 'Every other device is signed out.',
  },
  mailSubject: 'Your address for Catena',
  mailText: (url: string) => `Somebody, most likely you, wants to use this address for an account at Catena.

Open this link, and press the button there. It works once, within a day:

${url}

If it was not you, there is nothing to do.
`,
  askedSubject: 'Somebody wants to change your address at Catena',
  askedText: (
    email: string,
  ) => `Somebody, most likely you, has asked that your account at Catena have the address ${email} from now on. Until the link in the letter to that address is used, this one stays.

If it was not you, set a new password in the settings: the link is then of no use any more.
`,
  toldSubject: 'Your account at Catena has another address',
  toldText: (
    email: string,
  ) => `The address of your account at Catena was changed to ${email}. You sign in with that one from now on.

If it was not you, write to whoever runs the site.
`,
  confirmTitle: 'Your new address',
  confirmAbout: (email: string) => `From now on your account has the address ${email}.`,
  confirmSubmit: 'Use this address',
  deadTitle: 'This link no longer works',
  deadAbout: 'A link works once, for a day. You can ask for another in the settings.',
  toSettings: 'To the settings',
  device: (browser: string, system: string) =>
    browser && system ? `${browser} on ${system}` : browser || system || 'A browser',
  thisOne: 'this device',
  deviceSince: (since: string, lastDay: string) => `Since ${since}, last used on ${lastDay}`,
  end: 'Sign out',
  endWhich: (device: string, since: string) => `${device}, since ${since}`,
  endOthers: 'Sign out everywhere else',
  yourPassword: 'Your password',
  closeTitle: 'Delete the account',
  closeAbout:
    'You are signed out everywhere and leave your groups at once. A week later your name, your address, your drafts and your private notes are deleted for good; if you sign in before, everything is as it was.',
  closeChoose: 'Delete my account …',
  closeWords: 'What you said in groups',
  closeKeep: 'stays there',
  closeKeepHint: 'From then on as said by “someone who left”, so that what others answered keeps its sense.',
  closeTake: 'is taken out',
  closeTakeHint: 'At once. That something stood there can be seen; what others wrote stays.',
  closeSubmit: 'Delete my account',
  closeNot: 'Keep it',
  isClosed:
    'Your account is closed, and is deleted for good in a week. If you sign in before, everything is as it was.',
  someoneWhoLeft: 'Someone who left',
};
