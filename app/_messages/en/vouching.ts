/** Where what newcomers write waits until two members vouch for them. */
export const vouching = {
  title: 'Vouch for somebody',
  link: (name: string) => `Vouch for ${name}`,
  about:
    'What newcomers write here waits folded until two members vouch for them. You vouch for a person, not for what they say: that they are no machine, and here to read with you.',
  named: 'Who vouched for whom stands in the group’s log, by name.',
  by: (names: string) => `Vouched so far: ${names}.`,
  yours: 'You have vouched. One more member, and their words are simply there.',
  done: (name: string) => `Two have vouched for ${name}: what they write is simply there.`,
  notYet: 'Whoever is waiting for somebody to vouch for them cannot vouch for others yet.',
  on: 'What newcomers write here waits folded until two members vouch for them: the group decided so.',
};
