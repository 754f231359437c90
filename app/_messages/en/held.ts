/** Words that a group has folded, hidden or sealed. */
export const held = {
  folded: 'Folded by readers',
  deadLinks: 'New here: links are shown and cannot be followed for three days.',
  yourDeadLinks: 'You are new here: for three days your links are shown and cannot be followed.',
  waits: 'Waits until two members vouch for its author',
  waitsAbout: 'Newcomers’ words wait here.',
  /** To the author. */
  yoursWait:
    'Folded for others until two members vouch for you: this group has decided so for newcomers. You need not do anything.',
  show: 'show',
  hidden: 'Hidden by the group',
  hiddenBy: (name: string) => `Hidden by ${name}`,
  sealed: 'A private detail is removed',
  byOperator: 'Removed from view by whoever runs this site',
  purged: 'Erased for good by whoever runs this site',
  hash: (hash: string) => `SHA-256 ${hash}…`,
  log: 'The log',
  case: (n: number) => `case ${n}`,
  why: 'Why?',
  /** Before the moment. */
  mutedUntil: 'You cannot write in this group until',
  mutedBecause: (reason: string) => `Why: ${reason}`,
  mutedAnd: 'What you wrote is kept here. You can read, vote, and ask the group to undo this.',
  /** Before the moment, to whom everyone here has excluded from what is said by everyone. */
  excludedUntil: 'The others here have decided by vote that you do not write here until',
  excludedLog: 'The log says so.',
  excludedAnd: 'What you wrote is kept here. You can read, and change what you said before.',
  /** To the author, beside words that nobody else is shown. */
  onlyYou: 'You alone still see these words.',
};
