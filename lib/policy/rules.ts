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
// A text that was taken off the shelf keeps its conversations for those who were in them, and nobody goes on there.
const writesInThread = [[is.aloneWithIt], [is.inItsGroup, is.onTheShelf, is.stillGoesOn], [is.inTheCommons]];
const keepsThread = [
  // What was dissolved is still its members' to read.
  [is.inItsGroup, is.onTheShelf],
  [is.inItsGroup, is.wasInIt],
  [is.inTheClosedCommons, is.wasInIt],
];
const readsThread = [...writesInThread, ...keepsThread, [is.openToThem, is.onTheShelf]];
const inEach = (lines: readonly (readonly Fact<FactsOf<'thread.read'>>[])[]) =>
  lines.map((all) => all.map((fact) => of('thread', fact)));
const inThread = inEach(readsThread);
const readsWords = [[is.wordsAreOpen], [is.wroteIt]];
const tendsThread = [
  [is.aloneWithIt],
  [is.beganIt, is.inItsGroup, is.onTheShelf, is.stillGoesOn],
  [is.beganIt, is.inTheCommons],
];
/** Another's words that are there: what one answers to in a word, or takes for the answer. */
const chosen = [is.writtenByAnother, is.stillStands, is.wordsAreOpen];

export const rules: Rules = {
  'text.import': [[is.signedIn]],
  'text.read': readsText,
  // Whoever brought it; what nobody here answers for any more, those who read it together, where nobody else reads it.
  'text.correct': [[of('text', is.importedIt)], [is.leftToItsReaders, of('text', is.onAShelfOfTheirs)]],
  // Whoever made it; and where they are gone, so that the text is not shut for ever, whoever may correct it.
  'correction.withdraw': [
    [is.madeTheCorrection, of('text', is.importedIt)],
    [is.madeTheCorrection, is.leftToItsReaders, of('text', is.onAShelfOfTheirs)],
    [is.whoMadeItIsGone, of('text', is.importedIt)],
    [is.whoMadeItIsGone, is.leftToItsReaders, of('text', is.onAShelfOfTheirs)],
  ],
  // Whoever marked the words; and whoever corrected the text, for what is said with them.
  'note.place': [
    [of('thread', is.beganIt)],
    [is.correctedIt, of('thread', is.inItsGroup), of('thread', is.onTheShelf), of('thread', is.stillGoesOn)],
    [is.correctedIt, of('thread', is.inTheCommons)],
  ],
  // A text that one can read only through another group's shelf is that group's to pass on, not a member's.
  'text.shelve': [
    [of('group', is.member), of('group', is.goesOn), of('text', is.openToTheSite), is.fitForItsReaders],
    [of('group', is.member), of('group', is.goesOn), of('text', is.importedIt), is.fitForItsReaders],
  ],
  'shelf.arrange': [[is.member, is.goesOn]],
  // Dates and what is to be read by then: any member, or the host alone where there is one.
  'plan.arrange': [[is.member, is.goesOn, is.noOtherIsHost]],
  // Whoever took it off may think better of it; others only where it is theirs to put on the shelf at all.
  'reading.restore': [
    [of('group', is.member), of('group', is.goesOn), of('text', is.openToTheSite), is.fitForItsReaders],
    [of('group', is.member), of('group', is.goesOn), of('text', is.importedIt), is.fitForItsReaders],
    [of('group', is.member), of('group', is.goesOn), is.tookItOff, is.fitForItsReaders],
  ],
  'group.create': [[is.signedIn]],
  'group.read': [[is.member], [is.groupOpenToThem]],
  // Its name, what it is about and how one comes in: where one may come in, and before one does.
  'group.find': [
    [is.member],
    [is.groupOpenToThem],
    [is.signedIn, is.lettingAnyoneIn],
    [is.signedIn, is.lettingPeopleAsk],
  ],
  'group.join': [[is.signedIn, is.lettingAnyoneIn]],
  'group.ask': [[is.signedIn, is.lettingPeopleAsk, is.notIn]],
  'member.list': [[is.member]],
  'group.leave': [[is.member]],
  // What it is called and is about is any member's to say, as in a wiki.
  'group.rename': [[is.member, is.goesOn]],
  'group.invite': [[is.member, is.goesOn, is.noOtherIsHost]],
  // What a group decides is its members': to see, to vote on, to be elected in. What an office may do, and against whom not, is
  // judged by lib/domain/governance, act by act. The Commons is everyone's here; whom it excluded is told so (services/mute).
  'affairs.read': [[is.member], [is.everyoneHeresGroup]],
  'affairs.take_part': [[is.member, is.goesOn], [is.everyoneHeresGroup]],
  // Whoever has left keeps what was decided about their words.
  'case.read': [[of('group', is.member)], [of('group', is.everyoneHeresGroup)], [is.isAboutTheirWords]],
  'invitation.read': [[is.member]],
  'invitation.revoke': [
    [is.madeTheInvitation, is.member],
    [is.isHost, is.member],
  ],
  // One member's yes is enough, or the host's; a no is nobody's to say for the others.
  'request.read': [[is.member], [is.asked]],
  'request.answer': [[is.member, is.noOtherIsHost]],
  'request.withdraw': [[is.asked]],
  // Whom the members excluded is told until when, and may then ask, also where others come by an invitation alone.
  'exclusion.read': [[is.wasExcluded]],
  'exclusion.ask': [[is.wasExcluded, is.mayComeBack]],
  'annotation.create': [
    ...readsText.map(([fact]) => [is.signedIn, of('text', fact), is.forThemselves]),
    [is.forAGroupThatReadsIt, is.forNobodyElse],
    [is.forEveryoneHere],
  ],
  'thread.read': readsThread,
  'thread.reply': writesInThread,
  'thread.highlight': [
    [is.aloneWithIt],
    [is.beganIt, is.inItsGroup, is.stillGoesOn],
    [is.beganIt, is.inTheCommons],
  ],
  // To take one's own away, as one's words, also where the group was dissolved.
  'thread.unmark': [[is.aloneWithIt], [is.beganIt, is.inItsGroup], [is.beganIt, is.inTheCommons]],
  // Before whom a conversation is held is for whoever began it; to where, `annotation.create` says.
  'thread.move': tendsThread,
  // Whether it is a question, and whether it is done, is for whoever began it.
  'thread.tend': tendsThread,
  // The same note before one more audience, also of a group that was dissolved; and no longer before a group.
  'thread.share': [
    [is.aloneWithIt],
    [is.beganIt, is.inItsGroup, is.onTheShelf],
    [is.beganIt, is.inTheCommons],
  ],
  'thread.withdraw': [
    [is.beganIt, is.inItsGroup, is.onTheShelf],
    [is.beganIt, is.inTheCommons],
  ],
  // That the world reads what is from before it was let in is for all who wrote there, each for themselves.
  'thread.open': [
    [of('thread', is.inItsGroup), of('thread', is.onTheShelf), of('thread', is.fromBefore), is.wroteInIt],
  ],
  // An author reads, edits and removes their own words also after they have left the group.
  'comment.read': [...inThread, [is.wroteIt]],
  // What a group has hidden or sealed is there to see for its author alone (its twin in SQL: lib/db/visibility/reader.ts).
  'words.read': [...inThread.map((line) => [...line, is.wordsAreOpen]), [is.wroteIt]],
  'comment.update': [[is.wroteIt, is.stillStands, is.wordsAreThere]],
  'comment.remove': [[is.wroteIt, is.stillStands]],
  'comment.restore': [[is.wroteIt, is.removed]],
  // From one's own eyes alone.
  'thread.hide': readsThread.map((line) => [is.begunByAnother, ...line]),
  'comment.hide': inThread.map((line) => [is.writtenByAnother, ...line]),
  // Before those who would look at it: the members of its group. What is hidden may still hold an address, to be sealed.
  'comment.flag': [
    [
      of('thread', is.inItsGroup),
      of('thread', is.onTheShelf),
      of('thread', is.stillGoesOn),
      is.writtenByAnother,
      is.stillStands,
      is.wordsAreNotSealed,
    ],
    [of('thread', is.inTheCommons), is.writtenByAnother, is.stillStands, is.wordsAreNotSealed],
  ],
  // What answers a question is for whoever asked it, and nobody takes their own words for the answer.
  'comment.choose': [
    [
      of('thread', is.beganIt),
      of('thread', is.inItsGroup),
      of('thread', is.onTheShelf),
      of('thread', is.stillGoesOn),
      ...chosen,
    ],
    [of('thread', is.beganIt), of('thread', is.inTheCommons), ...chosen],
  ],
  // One says something to others' words, before the group that hears it.
  'comment.react': [
    [of('thread', is.inItsGroup), of('thread', is.onTheShelf), of('thread', is.stillGoesOn), ...chosen],
    [of('thread', is.inTheCommons), ...chosen],
  ],
  // What the group said to one's words is the group's: whoever has left hears no more of it.
  'reaction.read': inEach([...writesInThread, ...keepsThread]).flatMap((line) =>
    readsWords.map((words) => [...line, is.stillStands, ...words]),
  ),
  // A group's words for finding things are every member's to mend.
  'tag.read': [[is.ofTheirGroup], [is.ownsIt]],
  'tag.rename': [[is.ofTheirGroup], [is.ownsIt]],
  // A draft stays its author's when the text is no longer theirs to read; no new one is begun there.
  'draft.create': readsText.map(([fact]) => [is.signedIn, fact]),
  'draft.read': [[is.keepsIt]],
  'draft.update': [[is.keepsIt]],
  // A date, what is said of it, and what is marked for it are the group's alone, whoever else may read its margin.
  'meeting.read': [[is.member]],
  'meeting.arrange': [[is.member, is.noOtherIsHost]],
  'meeting.speak': [[is.member]],
  'meeting.mark': [[is.member]],
  'meetingWord.read': [[of('meeting', is.member)], [is.wroteOfIt]],
  'meetingWord.update': [[is.wroteOfIt, is.wordStands]],
  'meetingWord.restore': [[is.wroteOfIt, is.wordRemoved]],
  // What a comment said before its edits: before those who write or wrote there, while it stands; and always its author's.
  'wording.read': [
    ...inEach([...writesInThread, ...keepsThread]).map((line) => [...line, is.stillStands, is.wordsAreOpen]),
    [is.wroteIt],
  ],
  'wording.remove': [[is.wroteIt, is.wordsAreThere]],
};
