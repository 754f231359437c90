/** What an address says of an edition or a page; what is no number says nothing. */
const readNumber = (value: string | string[] | undefined): number | null =>
  typeof value === 'string' && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : null;

/** Null is the current one. */
export const readEdition = readNumber;
export const readPageNumber = (value: string | string[] | undefined): number => readNumber(value) ?? 1;

/** When something was decided, as `unsurePath` writes it. */
export const readMoment = (value: string | string[] | undefined): string | null =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/.test(value) ? value : null;
