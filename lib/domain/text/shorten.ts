/** A quotation's beginning, cut between words. `length` in UTF-16 code units. */
export const shorten = (quote: string, length = 160): string =>
  quote.length <= length ? quote : `${quote.slice(0, length).replace(/\s+\S*$/u, '')}…`;
