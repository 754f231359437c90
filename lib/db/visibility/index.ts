/**
 * Every list that leaves the database goes through here, and so through the views text_readers, thread_readers and
 * comment_readers: the read rule in SQL, whose twin is lib/policy. The parity test holds the two together.
 */
export { listReadableTexts, listShelvableTexts } from './texts';
export { listJoinableGroups, listReadableGroups, listReadableGroupsById, listMarginsOf } from './groups';
export {
  listReadableComments,
  listReadableCommentsById,
  listReadableCommentsOfMargin,
  listReadableReactions,
  listReadableThreads,
  listReadableThreadsById,
} from './threads';
export { listLinkedTitles, listMentions, type Mention } from './passages';
export { listKnownTags, listReadableTags, type ListedTag } from './tags';
export { listOpenQuestions } from './questions';
export { listKeptThreads, listRestorable } from './shelf';
export { listMarkedThreads } from './meetings';
export {
  countUnread,
  countUnreadAnswers,
  countAnswers,
  listAnswers,
  listUnreadIds,
  listWatchedThreads,
  type Reason,
  type Unread,
} from './news';
export { isForHearers, listConcerned, listHeard } from './concerned';
export { countPlaces, countUnsure, listUnsure, type PlaceCount } from './placing';
export { listOwnDrafts } from './drafts';
export { listReadableTextsById, listWritten, type Span } from './written';
export { listFoundComments, listFoundPassages, listKnownPeople, listTitledTexts } from './found';
export { countOwnEntries, listOwnEntries } from './own';
export { listExportedIds, listExportedThreads, listOwnWordings, type ExportedPart } from './exported';
export {
  listAskedToLook,
  listCameToNothing,
  listDecidedAbout,
  listDoneToGroups,
  listOpenVotes,
} from './deciding';
