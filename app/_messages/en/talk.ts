import { count } from './count';

/** How a conversation stands, and what one does with it besides writing: questions, rest. */
export const talk = {
  more: 'More about this note',
  question: 'Question',
  answered: 'Answered',
  answer: 'The answer',
  isQuestion: 'This is a question',
  ask: 'Mark as a question',
  unask: 'No longer a question',
  choose: 'This answers it',
  unchoose: 'Not the answer',
  asked: 'Marked as a question.',
  unasked: 'No longer a question.',
  chosen: 'Marked as the answer.',
  unchosen: 'No longer the answer.',
  rest: 'Let it rest',
  wake: 'Wake it',
  rests: 'At rest',
  /** Before the moment. */
  restedBy: (name: string) => `Put to rest by ${name},`,
  wakes: 'Writing here wakes it.',
  rested: 'At rest. Whoever writes here wakes it.',
  woken: 'Awake again.',
  /** Where it is folded. */
  openRested: 'Show what was said',
  show: 'Show',
  everything: 'All notes',
  openQuestions: (n: number) => count(n, 'open question', 'open questions'),
  onlyQuestions: 'Open questions',
  noQuestions: 'No question is open here.',
};
