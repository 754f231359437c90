/** A group's shelf: the order of its texts, and what is kept of those that were taken off. */
export const shelf = {
  kept: 'Kept conversations',
  keptAbout: 'About texts that are no longer on the shelf: what you were in, to read and not to go on with.',
  keptNone: 'There are none',
  keptNoneAbout:
    'When a text is taken off the shelf, the conversations that you were in stay here. They go on when the text is back.',
};
