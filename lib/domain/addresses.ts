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

/** Why words of a group’s were folded or hidden, and what can be done about it; numbered from 1 within the group. */
export const casePath = (groupId: string, number: number) => `/groups/${groupId}/cases/${number}`;

/** The page of a group's date: what is to be read and talked about. */
export const meetingPath = (groupId: string, meetingId: string) => `/groups/${groupId}/meetings/${meetingId}`;

/** Where a passage begins; for whoever stopped inside it, the text alone, which opens where they stopped. */
export const passagePath = (groupId: string, passage: { textId: string; block: string; begun: boolean }) =>
  readerPath(passage.textId, { kind: 'group', groupId }) +
  (passage.begun ? '' : `#${encodeURIComponent(passage.block)}`);

/** Where a text is corrected, from the block of that name on. */
export const correctPath = (textId: string, at = '') =>
  `/texts/${textId}/correct${at === '' ? '' : `?at=${encodeURIComponent(at)}`}`;

/** What a correction changes, before it is published. */
export const previewPath = (textId: string, kind: 'edits' | 'copy') =>
  `/texts/${textId}/correct/preview${kind === 'copy' ? '?of=copy' : ''}`;

export const editionsPath = (textId: string) => `/texts/${textId}/revisions`;
export const editionPath = (textId: string, number: number) => `/texts/${textId}/revisions/${number}`;
/** What it changed in the one before it, or in an earlier one. */
export const changesPath = (textId: string, number: number, since = number - 1) =>
  `${editionPath(textId, number)}/changes${since === number - 1 ? '' : `?since=${since}`}`;

/** What became of the notes in it. */
export const reportPath = (textId: string, number: number) => `${editionPath(textId, number)}/report`;

/**
 * The notes of a text of which it is not sure where they belong, for whoever may say it: in one edition, else in the current
 * one; `done` is what was just decided, when, and about which.
 */
export function unsurePath(
  textId: string,
  edition?: number,
  done?: { deed: string; threadId: string; decidedAt: Date | null },
) {
  const at = done?.decidedAt ? `&at=${done.decidedAt.toISOString()}` : '';
  const told = done ? `&done=${done.deed}&note=${done.threadId}${at}` : '';
  return `/texts/${textId}/unsure${edition === undefined ? '' : `?edition=${edition}${told}`}`;
}

/** Those of them about which somebody has decided, who may think better of it. */
export const decidedPath = (textId: string, edition?: number) =>
  `/texts/${textId}/unsure?${edition === undefined ? '' : `edition=${edition}&`}show=decided`;

/** Of an edition that somebody may say it of, as its margin tells it: the list in which such a note waits, or is said. */
export function certaintyPath(textId: string, mayPlace: true | { edition: number }, isUnsure: boolean) {
  const edition = mayPlace === true ? undefined : mayPlace.edition;
  return isUnsure ? unsurePath(textId, edition) : decidedPath(textId, edition);
}

/** Where one says by hand in which place of that edition such a note belongs; `until` is the block in which it ends. */
export function placingPath(
  textId: string,
  edition: number,
  threadId: string,
  { block, until }: { block?: string; until?: string } = {},
) {
  const named = (name: string, value?: string) =>
    value === undefined ? '' : `&${name}=${encodeURIComponent(value)}`;
  return `/texts/${textId}/unsure/${threadId}?edition=${edition}${named('block', block)}${named('until', until)}`;
}

/** What a group decides about itself, and who looks after its margin. */
export const affairsPath = (groupId: string) => `/groups/${groupId}/affairs`;

/** All that was ever done in a group's affairs. */
export const groupLogPath = (groupId: string) => `/groups/${groupId}/log`;

/** The accounts of those who looked after a group’s margin; of one of them. */
export const pastOfficesPath = (groupId: string, mandateId?: string) =>
  `/groups/${groupId}/mandates${mandateId === undefined ? '' : `#mandate-${mandateId}`}`;

/** Where one asks the group to look at a comment, without script. */
export const askPath = (groupId: string, commentId: string) => `/groups/${groupId}/ask/${commentId}`;

/** Where any member changes what a group is called and is about. */
export const namePath = (groupId: string) => `/groups/${groupId}/name`;

/** Where a member starts a group of their own from this one. */
export const splitPath = (groupId: string) => `/groups/${groupId}/split`;

/** Where those who wrote in a conversation say whether everyone may read it. */
export const openingPath = (groupId: string, threadId: string) => `/groups/${groupId}/open/${threadId}`;

/** Where one vouches for whoever wrote a comment. */
export const vouchPath = (groupId: string, commentId: string) => `/groups/${groupId}/vouch/${commentId}`;

/** The whole of it, as JSON. */
export const groupLogExportPath = (groupId: string) => `/api/groups/${groupId}/log`;
