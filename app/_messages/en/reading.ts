/** Reading itself: footnotes, contents, one's place, links and copies. */
export const reading = {
  footnote: (mark: string) => `Footnote ${mark}`,
  toMark: (mark: string) => `Back to where footnote ${mark} is called`,
  backToText: 'Back to the text',
  amongFootnotes: 'Among the footnotes',
  stoppedAt: (place: string) => `You stopped at ${place}`,
  toBeginning: 'Go to the beginning',
  linkTo: (place: string, number?: string) =>
    number === undefined ? `Link to “${place}”` : `Link to paragraph ${number}`,
  copyLink: 'Copy the link',
  linkCopied: (place: string) => `The link to ${place} is copied.`,
  linkIs: (address: string) => `The link: ${address}`,
};
