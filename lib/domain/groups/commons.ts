/** The Commons: the margin of everyone who has an account here, on every text that they all may read. */
export const commonsId = 'the-commons';

/** What the database has for a name; on the screen it is called “everyone on this site”, in the reader’s language. */
export const commonsName = 'Commons';
