import { count } from './count';

/** What is said in a margin, before and after: earlier wordings, who sees a note, how it is written. */
export const conversation = {
  toWhom: (name: string) => `to ${name}`,
  showAll: 'Show all',
  showLess: 'Show less',
  history: 'earlier wordings',
  historyOf: (name: string) => `What ${name} wrote earlier, newest first`,
  historyLoading: 'Fetching the earlier wordings…',
  historyFailed: 'The earlier wordings cannot be fetched just now.',
  wordingRemoved: 'These words were removed by their author.',
  removeWording: 'Remove these words',
  wordingRemovedToast: 'Those words are removed. That there was an earlier wording stays visible.',
  move: 'Change who sees it',
  moveTo: (group: string, n: number, readers: string) =>
    readers === 'members'
      ? `${group} (${count(n, 'person', 'people')}) will see it, dated now.`
      : readers === 'site'
        ? 'Everyone who has an account here will see it, dated now.'
        : `${group} and everyone else will see it, dated now.`,
  moveToSelf: 'Only you will see it.',
  moveLeaves: (group: string, n: number) =>
    `${count(n, 'reply stays', 'replies stay')} with ${group}; your words there are removed.`,
  moveEnds: (group: string) => `${group} will no longer see it.`,
  moveForgets: 'What it said before it was edited does not go along.',
  movedTo: (group: string) => `Now ${group} sees it.`,
  movedToSelf: 'Now only you see it.',
  notDone: 'No connection: nothing was changed. Try again when it is back.',
};
