/** The same mistakes in the other twin: rules with one line changed, each with a cell of the matrix that it must break. */
import type { Actor } from '@/lib/policy/actor';
import type { Action, FactsOf } from '@/lib/policy/actions';
import * as is from '@/lib/policy/predicates';
import { rules } from '@/lib/policy/rules';
import type { ActorName, SubjectName } from './matrix';

type Lines<A extends Action> = readonly (readonly ((actor: Actor, facts: FactsOf<A>) => boolean)[])[];
type Rules = { readonly [A in Action]: Lines<A> };
export type Planted = { mistake: string; rules: Rules; breaks: readonly [ActorName, SubjectName] };

/** `can`, of other rules. */
export const canBy =
  (changed: Rules) =>
  <A extends Action>(actor: Actor, action: A, facts: FactsOf<A>): boolean =>
    (changed[action] as Lines<A>).some((all) => all.every((fact) => fact(actor, facts)));

export const reading = (changed: Partial<Rules>): Rules => ({ ...rules, ...changed });
const [openToAll, openHere, own, shelved] = [
  [is.openToTheWorld],
  [is.openToTheSite],
  [is.importedIt],
  [is.onAShelfOfTheirs],
] as const;
export const inThread =
  (fact: (actor: Actor, thread: FactsOf<'thread.read'>) => boolean) =>
  (actor: Actor, comment: FactsOf<'comment.read'>) =>
    fact(actor, comment.thread);
const [aloneWithIt, inItsGroup] = [[inThread(is.aloneWithIt)], [inThread(is.inItsGroup)]] as const;

export const plantedRules: readonly Planted[] = [
  {
    mistake: 'any shelf opens to anyone in any group',
    rules: reading({
      'text.read': [
        openToAll,
        openHere,
        own,
        [(actor, it) => actor.groupIds.size > 0 && it.shelfGroupIds.length > 0],
      ],
    }),
    breaks: ['ben', 'text: ann’s, on the shelf of A'],
  },
  {
    mistake: 'a shelf opens to nobody',
    rules: reading({ 'text.read': [openToAll, openHere, own] }),
    breaks: ['abe', 'text: ann’s, on the shelf of A'],
  },
  {
    mistake: 'an import is lost to its owner',
    rules: reading({ 'text.read': [openToAll, openHere, shelved] }),
    breaks: ['ida', 'text: ida’s own'],
  },
  {
    mistake: 'nobody’s import is a visitor’s',
    rules: reading({
      'text.read': [openToAll, openHere, shelved, [(actor, it) => actor.userId === it.importedById]],
    }),
    breaks: ['visitor', 'text: nobody’s and not open'],
  },
  {
    mistake: 'the site’s texts open to the world',
    rules: reading({ 'text.read': [[(_, it) => it.audience !== 'owner'], own, shelved] }),
    breaks: ['visitor', 'text: of the site, on the shelves of A and B'],
  },
  {
    mistake: 'every text opens to the site',
    rules: reading({ 'text.read': [openToAll, [is.signedIn]] }),
    breaks: ['sam', 'text: ida’s own'],
  },
  {
    mistake: 'a text open to the world is closed to visitors',
    rules: reading({ 'text.read': [openHere, own, shelved] }),
    breaks: ['visitor', 'text: open to the world'],
  },
  {
    mistake: 'a group opens to anyone in any group',
    rules: reading({ 'group.read': [[(actor) => actor.groupIds.size > 0]] }),
    breaks: ['ben', 'group: A'],
  },
  { mistake: 'a group opens to nobody', rules: reading({ 'group.read': [] }), breaks: ['ann', 'group: A'] },

  {
    mistake: 'any membership opens any group’s threads',
    rules: reading({
      'thread.read': [
        [is.aloneWithIt],
        [(actor, it) => it.audience.kind === 'group' && actor.groupIds.size > 0],
      ],
    }),
    breaks: ['ben', 'thread: in A, begun by ann'],
  },
  {
    mistake: 'private threads open to everyone with an account',
    rules: reading({
      'thread.read': [[is.signedIn, (_, it) => it.audience.kind === 'self'], [is.inItsGroup]],
    }),
    breaks: ['sam', 'thread: ann’s, private'],
  },
  {
    mistake: 'a thread stays with whoever began it',
    rules: reading({ 'thread.read': [[(actor, it) => it.authorId === actor.userId], [is.inItsGroup]] }),
    breaks: ['fay', 'thread: in A, begun by fay'],
  },
  {
    mistake: 'what was taken off the shelf stays with all',
    rules: reading({ 'thread.read': [[is.aloneWithIt], [is.inItsGroup]] }),
    breaks: ['cy', 'thread: in A, on what was taken off'],
  },
  {
    mistake: 'what was taken off the shelf is lost to those who were in it',
    rules: reading({ 'thread.read': [[is.aloneWithIt], [is.inItsGroup, is.onTheShelf]] }),
    breaks: ['abe', 'thread: in A, on what was taken off'],
  },
  {
    mistake: 'former members keep what they were in, off the shelf',
    rules: reading({
      'thread.read': [[is.aloneWithIt], [is.inItsGroup, is.onTheShelf], [is.wasInIt]],
    }),
    breaks: ['fay', 'thread: in A, on what was taken off'],
  },
  {
    mistake: 'comments on what was taken off open to the whole group',
    rules: reading({ 'comment.read': [aloneWithIt, inItsGroup, [is.wroteIt]] }),
    breaks: ['cy', 'comment: ann’s, on what was taken off'],
  },
  {
    mistake: 'a private thread is lost to its author',
    rules: reading({ 'thread.read': [[is.inItsGroup]] }),
    breaks: ['ann', 'thread: ann’s, private'],
  },
  {
    mistake: 'a group reads nothing',
    rules: reading({ 'thread.read': [[is.aloneWithIt]] }),
    breaks: ['abe', 'thread: in A, begun by ann'],
  },

  {
    mistake: 'one’s own words are lost on leaving',
    rules: reading({ 'comment.read': [aloneWithIt, inItsGroup] }),
    breaks: ['fay', 'comment: fay’s, in ann’s thread'],
  },
  {
    mistake: 'only one’s own words are read',
    rules: reading({ 'comment.read': [[is.wroteIt]] }),
    breaks: ['abe', 'comment: ann’s, in her thread in A'],
  },
  {
    mistake: 'removed comments vanish for others',
    rules: reading({
      'comment.read': [[...aloneWithIt, is.stillStands], [...inItsGroup, is.stillStands], [is.wroteIt]],
    }),
    breaks: ['ann', 'comment: abe’s, in ann’s thread, removed'],
  },
  {
    mistake: 'removed comments vanish for their author',
    rules: reading({ 'comment.read': [aloneWithIt, inItsGroup, [is.wroteIt, is.stillStands]] }),
    breaks: ['fay', 'comment: fay’s, in A, removed'],
  },
  {
    mistake: 'whoever began a thread reads on in it',
    rules: reading({
      'comment.read': [
        aloneWithIt,
        inItsGroup,
        [is.wroteIt],
        [(actor, it) => it.thread.authorId === actor.userId],
      ],
    }),
    breaks: ['fay', 'comment: ann’s, in fay’s thread'],
  },
  {
    mistake: 'private words open to everyone with an account',
    rules: reading({
      'comment.read': [
        [is.signedIn, (_, it) => it.thread.audience.kind === 'self'],
        inItsGroup,
        [is.wroteIt],
      ],
    }),
    breaks: ['sam', 'comment: ann’s, private'],
  },

  {
    mistake: 'what was removed is read on in its history',
    rules: reading({ 'wording.read': [aloneWithIt, inItsGroup, [is.wroteIt]] }),
    breaks: ['ann', 'history: of abe’s, in ann’s thread, removed'],
  },
  {
    mistake: 'histories are their authors’ alone',
    rules: reading({ 'wording.read': [[is.wroteIt]] }),
    breaks: ['abe', 'history: of ann’s, in her thread in A'],
  },
  {
    mistake: 'whoever has left reads no history of their own',
    rules: reading({ 'wording.read': [aloneWithIt, inItsGroup] }),
    breaks: ['fay', 'history: of fay’s, in A, removed'],
  },
  {
    mistake: 'histories open to everyone with an account',
    rules: reading({ 'wording.read': [[is.signedIn]] }),
    breaks: ['sam', 'history: of ann’s, private'],
  },
];
