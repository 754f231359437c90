/** Everything that is said of a text, as a page. */
export const said = {
  /** In the reader: to this page. */
  everything: 'Everything said',
  order: 'In what order',
  orders: { place: 'By place', person: 'By person', time: 'By time' },
  nothing: 'Nothing is said here yet.',
  to: (name: string) => `to ${name}`,
  marked: 'highlighted',
};
