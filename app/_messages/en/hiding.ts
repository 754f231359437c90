/** “Hide for me”: from one’s own eyes alone. */
export const hiding = {
  hide: 'Hide for me',
  hidden: 'Hidden for you',
  show: 'show',
  hiddenToast: 'Hidden, for you alone.',
  showAgain: 'Show it again',
  hideAuthor: (name: string) => `Hide all that ${name} says`,
  authorToast: (name: string) => `What ${name} says is hidden, for you alone.`,
  showAuthor: (name: string) => `Show ${name} again`,
  title: 'People you have hidden',
  about:
    'What they say is one line to you, what they only mark is not shown, and neither brings you news. Nobody is told, and for nobody else anything changes.',
  alsoHidden: (n: number) => (n === 1 ? 'somebody you have hidden' : `${n} people you have hidden`),
  none: 'Nobody. “Hide for me” stands below what somebody says, under “React”.',
};
