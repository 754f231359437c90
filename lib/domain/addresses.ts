/** Where the parts of a text are found on this site, in one view of its margin. */
import { toViewQuery, type View } from './audience';

export const readerPath = (textId: string, view: View) => `/texts/${textId}${toViewQuery(view)}`;

/** A conversation in its place: the reader opens on it. */
export function notePath(textId: string, view: View, threadId: string) {
  const query = toViewQuery(view);
  return `/texts/${textId}${query}${query ? '&' : '?'}note=${threadId}`;
}

/** In what order everything that is said stands on its page. */
export const noteOrders = ['place', 'person', 'time'] as const;
export type NoteOrder = (typeof noteOrders)[number];

export function notesPath(textId: string, view: View, order: NoteOrder = 'place') {
  const query = toViewQuery(view);
  const by = order === 'place' ? '' : `${query ? '&' : '?'}by=${order}`;
  return `/texts/${textId}/notes${query}${by}`;
}

/** Of these, the questions that nothing answers. */
export function questionsPath(textId: string, view: View) {
  const query = toViewQuery(view);
  return `/texts/${textId}/notes${query}${query ? '&' : '?'}show=questions`;
}

/** Of these, those with a tag. */
export function taggedPath(textId: string, view: View, tagId: string) {
  const query = toViewQuery(view);
  return `/texts/${textId}/notes${query}${query ? '&' : '?'}tag=${tagId}`;
}

/** A paragraph with its notes, as a page; `name` is its block's. */
export const paragraphPath = (textId: string, name: string, view: View) =>
  `/texts/${textId}/paragraphs/${encodeURIComponent(name)}${toViewQuery(view)}`;

/** What is said of the text as a whole. */
export const remarksPath = (textId: string, view: View) => `/texts/${textId}/remarks${toViewQuery(view)}`;

/** The page of a paragraph by its block's name, or (null) of the whole text. */
export const placePath = (textId: string, name: string | null, view: View) =>
  name === null ? remarksPath(textId, view) : paragraphPath(textId, name, view);

/** What a group said of texts that are no longer on its shelf. */
export const keptPath = (groupId: string) => `/groups/${groupId}/kept`;

/** The page of a group's date: what is to be read and talked about. */
export const meetingPath = (groupId: string, meetingId: string) => `/groups/${groupId}/meetings/${meetingId}`;

/** Where a passage begins; for whoever stopped inside it, the text alone, which opens where they stopped. */
export const passagePath = (groupId: string, passage: { textId: string; block: string; begun: boolean }) =>
  readerPath(passage.textId, { kind: 'group', groupId }) +
  (passage.begun ? '' : `#${encodeURIComponent(passage.block)}`);
