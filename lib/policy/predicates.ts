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
export const member = (actor: Actor, of: { groupId: string }) => isIn(actor, of.groupId);
/** The world reads it, and so does everyone here; the Commons is everyone's here while it is open. */
export const groupOpenToThem = (actor: Actor, { readers, closed }: GroupFacts) =>
  readers === 'world' || (readers === 'site' && signedIn(actor) && !closed);
/** The Commons, while it is open: what is decided in it is everyone's here. */
export const everyoneHeresGroup = (actor: Actor, { readers, closed }: GroupFacts) =>
  readers === 'site' && signedIn(actor) && !closed;
export const lettingAnyoneIn = (_: Actor, { kind, readers }: GroupFacts) =>
  kind === 'open' && readers !== 'site';
export const lettingPeopleAsk = (_: Actor, { kind }: GroupFacts) => kind === 'request';
/** Where somebody keeps who is in the group and its dates, they alone do. */
export const noOtherIsHost = (actor: Actor, { hostId }: { hostId: string | null }) =>
  hostId === null || hostId === actor.userId;
export const isHost = (actor: Actor, { hostId }: { hostId: string | null }) =>
  signedIn(actor) && hostId === actor.userId;
export const goesOn = (_: Actor, { dissolved = false }: GroupFacts) => !dissolved;
export const notIn = (actor: Actor, group: GroupFacts) => !isIn(actor, group.groupId);
export const asked = (actor: Actor, request: Subjects['request']) =>
  signedIn(actor) && request.userId === actor.userId;
export const wasExcluded = (actor: Actor, it: Subjects['exclusion']) =>
  signedIn(actor) && it.userId === actor.userId && !isIn(actor, it.groupId);
export const mayComeBack = (_: Actor, { isOver }: Subjects['exclusion']) => isOver;
export const madeTheInvitation = (actor: Actor, it: Subjects['invitation']) =>
  signedIn(actor) && it.createdById === actor.userId;
export const tookItOff = (actor: Actor, it: Subjects['taking']) =>
  signedIn(actor) && it.takenById === actor.userId;

// correcting
/** Whoever may put a text that all may read on a shelf would make themselves one of these: such a text is left to nobody. */
export const leftToItsReaders = (_: Actor, { isLeft, text }: Subjects['correction']) =>
  isLeft && text.audience === 'owner';
export const madeTheCorrection = (actor: Actor, { madeById }: Subjects['withdrawal']) =>
  signedIn(actor) && madeById === actor.userId;
export const whoMadeItIsGone = (_: Actor, { isMakerGone }: Subjects['withdrawal']) => isMakerGone;
export const correctedIt = (actor: Actor, { correctedById }: Subjects['placing']) =>
  signedIn(actor) && correctedById === actor.userId;

// threads
export const aloneWithIt = (actor: Actor, thread: ThreadFacts) =>
  thread.audience.kind === 'self' && signedIn(actor) && thread.authorId === actor.userId;
export const beganIt = (actor: Actor, thread: ThreadFacts) =>
  signedIn(actor) && thread.authorId === actor.userId;
export const begunByAnother = (actor: Actor, thread: ThreadFacts) =>
  signedIn(actor) && thread.authorId !== actor.userId;
export const inItsGroup = (actor: Actor, thread: ThreadFacts) =>
  thread.audience.kind === 'group' && isIn(actor, thread.audience.groupId);
export const onTheShelf = (_: Actor, thread: ThreadFacts) => thread.keptFor === null;
export const wasInIt = (actor: Actor, thread: ThreadFacts) =>
  signedIn(actor) && thread.keptFor !== null && thread.keptFor.some((id) => id === actor.userId);

/** Its group is open to more than its members, as far as its text is. */
export const openToThem = (actor: Actor, { openTo }: ThreadFacts) =>
  openTo === 'world' || (openTo === 'site' && signedIn(actor));
/** It is the Commons', where whoever has an account writes. */
export const inTheCommons = (actor: Actor, { openTo }: ThreadFacts) => openTo === 'site' && signedIn(actor);
/** Its group was not dissolved. */
export const stillGoesOn = (_: Actor, { openTo }: ThreadFacts) => openTo !== 'dissolved';
export const inTheClosedCommons = (_: Actor, { openTo }: ThreadFacts) => openTo === 'closed';

/** From before its group was opened to the world, and not all who wrote in it have agreed. */
export const fromBefore = (_: Actor, { openTo }: ThreadFacts) => openTo === 'earlier';
export const wroteInIt = (actor: Actor, { writerIds }: Subjects['opening']) =>
  writerIds.some((id) => id === actor.userId);

// a new thread: every member of its audience may read the text, and the actor is one of them
export const forThemselves = (_: Actor, margin: Subjects['margin']) => margin.audience.kind === 'self';
export const forAGroupThatReadsIt = (actor: Actor, { audience, text }: Subjects['margin']) =>
  audience.kind === 'group' && isIn(actor, audience.groupId) && text.shelfGroupIds.includes(audience.groupId);
/** Everyone who would read the thread may read the text. */
export const forNobodyElse = (_: Actor, { readers, text }: Subjects['margin']) =>
  readers === 'members' || (readers === 'world' && text.audience === 'world');
export const forEveryoneHere = (actor: Actor, { readers, text }: Subjects['margin']) =>
  readers === 'site' && openToTheSite(actor, text);

// a shelf: what the world reads of a group is of texts that the world may read
export const fitForItsReaders = (_: Actor, { group, text }: Pick<Subjects['shelving'], 'group' | 'text'>) =>
  group.readers !== 'world' || text.audience === 'world';

// cases
export const isAboutTheirWords = (actor: Actor, it: Subjects['case']) =>
  signedIn(actor) && it.authorId === actor.userId;

// comments
export const wroteIt = (actor: Actor, comment: Subjects['comment']) =>
  signedIn(actor) && comment.authorId === actor.userId;
export const writtenByAnother = (actor: Actor, comment: Subjects['comment']) =>
  signedIn(actor) && comment.authorId !== actor.userId;
export const stillStands = (_: Actor, comment: Subjects['comment']) => !comment.removed;
export const wordsAreNotSealed = (_: Actor, { held }: Subjects['comment']) => held !== 'sealed';
/** Words that whoever runs the site has erased are nobody's to write anew. */
export const wordsAreThere = (_: Actor, { purged = false }: Subjects['comment']) => !purged;
/** Not hidden or sealed by the group: folded words are one press away for everyone who reads them. */
export const wordsAreOpen = (_: Actor, { held }: Subjects['comment']) => held === null || held === 'folded';
export const removed = (_: Actor, comment: Subjects['comment']) => comment.removed;

// dates
export const wroteOfIt = (actor: Actor, word: Subjects['meetingWord']) =>
  signedIn(actor) && word.authorId === actor.userId;
export const wordStands = (_: Actor, word: Subjects['meetingWord']) => !word.removed;
export const wordRemoved = (_: Actor, word: Subjects['meetingWord']) => word.removed;

// tags: a group's, for its members, or one's own
export const ofTheirGroup = (actor: Actor, { audience }: Subjects['tag']) =>
  audience.kind === 'group' && isIn(actor, audience.groupId);
export const ownsIt = (actor: Actor, tag: Subjects['tag']) =>
  tag.audience.kind === 'self' && signedIn(actor) && tag.ownerId === actor.userId;

// drafts: nobody else's, whatever they are about
export const keepsIt = (actor: Actor, draft: Subjects['draft']) =>
  signedIn(actor) && draft.authorId === actor.userId;
