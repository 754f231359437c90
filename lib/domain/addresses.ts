/** Where the parts of a text are found on this site, in one view of its margin. */
import { toViewQuery, type View } from './audience';

export const readerPath = (textId: string, view: View) => `/texts/${textId}${toViewQuery(view)}`;

export const notesPath = (textId: string, view: View) => `/texts/${textId}/notes${toViewQuery(view)}`;

/** A paragraph with its notes, as a page; `name` is its block's. */
export const paragraphPath = (textId: string, name: string, view: View) =>
  `/texts/${textId}/paragraphs/${encodeURIComponent(name)}${toViewQuery(view)}`;

/** What is said of the text as a whole. */
export const remarksPath = (textId: string, view: View) => `/texts/${textId}/remarks${toViewQuery(view)}`;
