/** The whole policy on one page: for each action, any of these lines, of which every fact must hold. */
import type { Actor } from './actor';
import type { Action, FactsOf } from './actions';
import * as is from './predicates';

type Fact<F> = (actor: Actor, facts: F) => boolean;
type Rules = { readonly [A in Action]: readonly (readonly Fact<FactsOf<A>>[])[] };

const of =
  <K extends string, F>(key: K, fact: Fact<F>): Fact<Record<K, F>> =>
  (actor, facts) =>
    fact(actor, facts[key]);

const readsText = [[is.openToTheWorld], [is.openToTheSite], [is.importedIt], [is.onAShelfOfTheirs]] as const;
const readsThread = [[is.aloneWithIt], [is.inItsGroup]] as const;
const inThread = readsThread.map(([fact]) => [of('thread', fact)]);

export const rules: Rules = {
  'text.import': [[is.signedIn]],
  'text.read': readsText,
  // A text that one can read only through another group's shelf is that group's to pass on, not a member's.
  'text.shelve': [
    [of('group', is.member), of('text', is.openToTheSite)],
    [of('group', is.member), of('text', is.importedIt)],
  ],
  'group.create': [[is.signedIn]],
  'group.read': [[is.member]],
  'group.leave': [[is.member]],
  'group.invite': [[is.member]],
  'invitation.read': [[is.member]],
  'invitation.revoke': [[is.madeTheInvitation, is.member]],
  'annotation.create': [
    ...readsText.map(([fact]) => [is.signedIn, of('text', fact), is.forThemselves]),
    [is.forAGroupThatReadsIt],
  ],
  'thread.read': readsThread,
  'thread.reply': readsThread,
  'thread.highlight': [[is.aloneWithIt], [is.beganIt, is.inItsGroup]],
  // Before whom a conversation is held is for whoever began it; to where, `annotation.create` says.
  'thread.move': [[is.aloneWithIt], [is.beganIt, is.inItsGroup]],
  // Whether it is a question, and whether it is done, is for whoever began it.
  'thread.tend': [[is.aloneWithIt], [is.beganIt, is.inItsGroup]],
  // An author reads, edits and removes their own words also after they have left the group.
  'comment.read': [...inThread, [is.wroteIt]],
  'comment.update': [[is.wroteIt, is.stillStands]],
  'comment.remove': [[is.wroteIt, is.stillStands]],
  'comment.restore': [[is.wroteIt, is.removed]],
  // What answers a question is for whoever asked it, and nobody takes their own words for the answer.
  'comment.choose': [
    [of('thread', is.beganIt), of('thread', is.inItsGroup), is.writtenByAnother, is.stillStands],
  ],
  // A draft stays its author's when the text is no longer theirs to read; no new one is begun there.
  'draft.create': readsText.map(([fact]) => [is.signedIn, fact]),
  'draft.read': [[is.keepsIt]],
  'draft.update': [[is.keepsIt]],
  // What a comment said before its edits: before its audience while it stands, and always its author's.
  'wording.read': [...inThread.map((line) => [...line, is.stillStands]), [is.wroteIt]],
  'wording.remove': [[is.wroteIt]],
};
