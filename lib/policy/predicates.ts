/** Small named facts from which the rules are put together. Each is one thing that can be true of an actor and a subject. */
import type { Actor } from './actor';
import type { GroupFacts, Subjects, TextFacts, ThreadFacts } from './actions';

const isIn = (actor: Actor, groupId: string) => actor.userId !== null && actor.groupIds.has(groupId);

export const signedIn = (actor: Actor) => actor.userId !== null;

// texts
export const openToTheWorld = (_: Actor, text: TextFacts) => text.audience === 'world';
export const openToTheSite = (actor: Actor, text: TextFacts) => signedIn(actor) && text.audience !== 'owner';
export const importedIt = (actor: Actor, text: TextFacts) =>
  signedIn(actor) && text.importedById === actor.userId;
export const onAShelfOfTheirs = (actor: Actor, text: TextFacts) =>
  text.shelfGroupIds.some((id) => isIn(actor, id));

// groups
export const member = (actor: Actor, group: GroupFacts) => isIn(actor, group.groupId);
export const madeTheInvitation = (actor: Actor, it: Subjects['invitation']) =>
  signedIn(actor) && it.createdById === actor.userId;

// threads
export const aloneWithIt = (actor: Actor, thread: ThreadFacts) =>
  thread.audience.kind === 'self' && signedIn(actor) && thread.authorId === actor.userId;
export const beganIt = (actor: Actor, thread: ThreadFacts) =>
  signedIn(actor) && thread.authorId === actor.userId;
export const inItsGroup = (actor: Actor, thread: ThreadFacts) =>
  thread.audience.kind === 'group' && isIn(actor, thread.audience.groupId);

// a new thread: every member of its audience may read the text, and the actor is one of them
export const forThemselves = (_: Actor, margin: Subjects['margin']) => margin.audience.kind === 'self';
export const forAGroupThatReadsIt = (actor: Actor, { audience, text }: Subjects['margin']) =>
  audience.kind === 'group' && isIn(actor, audience.groupId) && text.shelfGroupIds.includes(audience.groupId);

// comments
export const wroteIt = (actor: Actor, comment: Subjects['comment']) =>
  signedIn(actor) && comment.authorId === actor.userId;
export const writtenByAnother = (actor: Actor, comment: Subjects['comment']) =>
  signedIn(actor) && comment.authorId !== actor.userId;
export const stillStands = (_: Actor, comment: Subjects['comment']) => !comment.removed;
export const removed = (_: Actor, comment: Subjects['comment']) => comment.removed;

// drafts: nobody else's, whatever they are about
export const keepsIt = (actor: Actor, draft: Subjects['draft']) =>
  signedIn(actor) && draft.authorId === actor.userId;
