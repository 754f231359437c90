import { count } from './count';

/** Asking the group to look at something, and what becomes of it. */
export const cases = {
  look: 'Ask the group to look at this',
  lookAt: (name: string) => `Ask the group to look at what ${name} wrote`,
  lookAbout:
    'Nobody is told who asked. It is looked at when a second member asks too, or by whoever looks after the margin.',
  kind: 'What is it about?',
  kinds: {
    unkind: 'Unkind',
    off_topic: 'Off the topic',
    spam: 'Advertising',
    private: 'A private detail, such as an address',
    unlawful: 'Against the law',
    other: 'Something else',
  },
  note: 'A line with it',
  noteHint: 'If you like. The group reads it; your name is not with it.',
  ask: 'Ask the group',
  cancel: 'Rather not',
  asked: 'The group has been asked. Nobody is told who asked.',
  /** In a group of two, where it is a note to the other. */
  two: {
    about: (name: string) =>
      `You are two here: ${name} reads it as a note from you. Neither of you can outvote the other, and nothing is done to the words.`,
    noteHint: 'If you like.',
    asked: (name: string) => `It is a note from you to ${name} now.`,
    state:
      'You are two here, and one asks the other to look at it again. Nothing is done to the words: neither can outvote the other. Each of you can hide them from yourself, and leave the group with all you wrote.',
  },
  withdraw: 'Take it back',
  withdrawn: 'You no longer ask.',
  toCase: 'See what becomes of it',
  back: 'Back to the conversation',
  theirs: 'What it is about',

  /** Many comments of one author in one case. */
  flood: {
    all: (n: number, name: string) =>
      `and everything that ${name} wrote here in the last 24 hours (${count(n, 'comment', 'comments')})`,
    joins: (n: number) =>
      `Somebody has asked about ${n} comments of theirs together, and this is one of them. If you ask too, it is about all of them.`,
    words: (n: number, name: string) => `${count(n, 'comment', 'comments')} by ${name}`,
    about:
      'They are asked about together, and what is decided holds for all. Each can be taken out by itself.',
    more: (n: number) => `${n} more`,
    apart: {
      EDITED: 'Changed since, and no longer asked about',
      RELEASED: 'Taken out of the case',
      UNFOLDED: 'Changed since',
    },
    release: 'This one should stand',
    releaseAbout: (n: number) =>
      `It is taken out, and stands again, when ${n} members want it. Nobody is told who.`,
    releaseAlone: 'It is taken out, and stands again at once. Everyone reads why.',
    releaseDo: 'Take it out',
    asked: (n: number, of: number) => `${n} of ${of} want it taken out.`,
  },

  number: (n: number) => `Case ${n}`,
  why: {
    folded: 'Why was this folded?',
    hidden: 'Why was this hidden?',
    sealed: 'Why was this removed?',
    none: 'What the group was asked to look at',
  },
  held: {
    folded: 'folded',
    hidden: 'hidden',
    sealed: 'private detail removed',
  },
  wordsOf: (name: string) => `What ${name} wrote`,
  inPlace: 'See it in its place',
  checkWords: 'Check these words against the log',
  wordsInLog: (hash: string) => `The log names them without saying them: ${hash}`,
  wordsSalt: (salt: string) =>
    `This is the SHA-256 of the following line, and below it the words as they were typed: ${salt}`,
  removedStands: 'In its place stands:',
  state: {
    first: (day: string) =>
      `One member asks the group to look at it. If nobody else does by ${day}, nothing happens.`,
    seconded:
      'More than one member asks about it. Whoever looks after the margin answers; after three days without an answer, the group votes.',
    ballot: 'The group is voting on it.',
    decided: 'It is decided.',
    lapsed: 'Nothing came of it: it stands as it was.',
  },
  short: {
    first: 'one asks',
    seconded: 'waits for an answer',
    BALLOT: 'is being voted on',
    DECIDED: 'decided',
    LAPSED: 'nothing came of it',
  },
  askedBy: (n: number) => `${count(n, 'member has', 'members have')} asked. Nobody is told who.`,
  saidWith: 'They said with it:',
  second: 'I would like it looked at too',
  secondAbout: 'Do so if you would have asked yourself. Nobody is told.',
  seal: 'There is a private detail in it',
  sealAbout:
    'An address, a telephone number, somebody’s health: it goes away at once, everywhere, if it is about you or if two members say so. The group then votes on whether it was right.',
  sealConcerned: 'It is about me',
  paraphrase: 'What stands in its place',
  paraphraseHint: 'Say what sort of thing it was, without repeating it: “a telephone number”.',
  sealDo: 'Remove it',

  done: {
    DISMISS: 'Left as it is',
    FOLD: 'Folded',
    HIDE: 'Hidden',
    WARN: 'The author was told',
    MUTE: 'Author silenced for a while',
    SEAL: 'Private detail removed',
  },
  decisions: 'What was decided',
  by: (name: string) => `by ${name}`,
  byGroup: 'by the group',
  muteUntil: (day: string) => `until ${day}`,
  stands: {
    STANDING: (day: string) => `The group can be asked to undo it until ${day}.`,
    APPEALED: 'The group has been asked to undo it.',
    FINAL: 'Final.',
    UPHELD: 'The group let it stand.',
    OVERTURNED: 'The group has undone it.',
    UNDONE: 'Undone.',
  },
  appeal: 'Ask the group to undo this',
  appealAbout:
    'The group votes on it: at once if it is about your own words, otherwise when enough have signed.',
  appealStatement: 'Why it should be undone',
  appealNewFact: 'What the group did not know then',
  appealDo: 'Ask the group',
  undo: 'Undo it',
  undoDo: 'Undo it now',

  answer: 'Your answer',
  answerAbout: 'Everyone sees what you decide and why, and the group can undo it.',
  act: 'What should happen?',
  acts: {
    DISMISS: 'Leave it as it is',
    FOLD: 'Fold it',
    HIDE: 'Hide it',
    WARN: 'Tell the author',
    MUTE: 'Silence the author for a while',
    SEAL: 'Remove a private detail',
  },
  actsAbout: {
    DISMISS: 'Nothing changes.',
    FOLD: 'One press still shows it.',
    HIDE: 'Your reason stands in its place; members still read it here.',
    WARN: 'The author reads your reason. Nothing else happens.',
    MUTE: 'The author still reads and votes, and can ask the group to undo it.',
    SEAL: 'It is gone at once, everywhere. The group then votes on whether it was right.',
  },
  hours: 'For how long',
  duration: { 1: 'One hour', 6: 'Six hours', 24: 'A day', 72: 'Three days', 168: 'A week' },
  reason: 'Why',
  reasonHint: 'Ten letters at least. Everyone in the group reads it.',
  decide: 'Decide',
  refer: 'Leave it to the group',
  referAbout: 'The group votes on it, for eight days at most.',
  referDo: 'Let the group vote',
  log: 'What was done, step by step',
};
