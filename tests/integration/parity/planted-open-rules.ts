/** The same mistakes, about groups that more than their members read, in the rules. */
import type { FactsOf } from '@/lib/policy/actions';
import type { Actor } from '@/lib/policy/actor';
import * as is from '@/lib/policy/predicates';
import { rules } from '@/lib/policy/rules';
import { reading, type Planted } from './planted-rules';

const own = [[is.aloneWithIt], [is.inItsGroup]] as const;
const inAnyGroup = (_: Actor, it: FactsOf<'thread.read'>) => it.audience.kind === 'group';

export const plantedOpenRules: readonly Planted[] = [
  {
    mistake: 'what is open to the world is shown to nobody outside',
    rules: reading({ 'thread.read': [...own, [is.inTheCommons]] }),
    breaks: ['visitor', 'thread: in W, begun by ben'],
  },
  {
    mistake: 'the world reads every group',
    rules: reading({ 'thread.read': [...own, [inAnyGroup]] }),
    breaks: ['sam', 'thread: in A, begun by ann'],
  },
  {
    mistake: 'the world reads the Commons',
    rules: reading({ 'thread.read': [...own, [(_, it) => it.openTo !== null]] }),
    breaks: ['visitor', 'thread: in the Commons, begun by sam'],
  },
  {
    mistake: 'an opening shows the world what is from before it',
    rules: reading({
      'thread.read': [...own, [(_, it) => it.openTo === 'world' || it.openTo === 'earlier']],
    }),
    breaks: ['visitor', 'thread: in Z, from before it was opened'],
  },
  {
    mistake: 'the world reads earlier wordings',
    rules: reading({ 'wording.read': rules['comment.read'] }),
    breaks: ['sam', 'history: of ben’s, in W'],
  },
  {
    mistake: 'who may come in reads already',
    rules: reading({ 'group.read': rules['group.find'] }),
    breaks: ['sam', 'group: R, by request'],
  },
  {
    mistake: 'a group by invitation can be found',
    rules: reading({ 'group.find': [[is.signedIn]] }),
    breaks: ['sam', 'front: of A'],
  },
  {
    mistake: 'who reads a group sees who is in it',
    rules: reading({ 'member.list': rules['group.read'] }),
    breaks: ['visitor', 'members: of W'],
  },
  {
    mistake: 'who asks to be let in is shown to everyone who might ask',
    rules: reading({ 'request.read': [[is.signedIn]] }),
    breaks: ['abe', 'request: sam’s, to R'],
  },
];
