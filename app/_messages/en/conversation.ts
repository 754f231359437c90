/** What is said in a margin, before and after: earlier wordings, who sees a note, how it is written. */
export const conversation = {
  history: 'earlier wordings',
  historyOf: (name: string) => `What ${name} wrote earlier, newest first`,
  historyLoading: 'Fetching the earlier wordings…',
  historyFailed: 'The earlier wordings cannot be fetched just now.',
  wordingRemoved: 'These words were removed by their author.',
  removeWording: 'Remove these words',
  wordingRemovedToast: 'Those words are removed. That there was an earlier wording stays visible.',
  notDone: 'No connection: nothing was changed. Try again when it is back.',
};
