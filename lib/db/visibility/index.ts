/**
 * Every list that leaves the database goes through here, and so through the views text_readers, thread_readers and
 * comment_readers: the read rule in SQL, whose twin is lib/policy. The parity test holds the two together.
 */
export { listReadableTexts, listShelvableTexts } from './texts';
export { listReadableGroups, listShelvesOf } from './groups';
export {
  listReadableComments,
  listReadableCommentsById,
  listReadableCommentsOfMargin,
  listReadableThreads,
  listReadableThreadsById,
} from './threads';
export { listOpenQuestions } from './questions';
export { countUnread, countUnreadAnswers, listAnswers, listUnreadIds, type Unread } from './news';
export { listConcerned } from './concerned';
export { listOwnDrafts } from './drafts';
