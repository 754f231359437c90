import type { Opening } from '@/lib/domain/threading/thread';
import type { Actor } from '@/lib/policy/actor';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import { can } from '@/lib/policy/can';
import { toOpeningFacts } from '@/lib/policy/facts';

export type OpeningView = {
  groupId: string;
  threadId: string;
  textId: string;
  quote: string;
  /** `earlier` waits for all who wrote in it; `world` is read by everyone. */
  state: 'earlier' | 'world';
  /** How many have agreed, of how many: nobody is named, so that nobody is urged. */
  agreed: number;
  of: number;
  /** Whether one wrote in it oneself, and what one has said. */
  wrote: boolean;
  agrees: boolean;
  /** As long as not all have agreed. */
  maySay: boolean;
};

/** For a member of its group. */
export function presentOpening(authorized: Authorized<'thread.read', Opening>, actor: Actor): OpeningView {
  const opening = reveal(authorized);
  const { thread, writerIds, agreedIds } = opening;
  const { id, annotation, audience, openTo } = thread;
  return {
    groupId: audience.kind === 'group' ? audience.groupId : '',
    ...{ threadId: id, textId: annotation.textId, quote: annotation.exact },
    state: openTo === 'world' ? 'world' : 'earlier',
    ...{ agreed: agreedIds.length, of: writerIds.length },
    wrote: actor.userId !== null && writerIds.includes(actor.userId),
    agrees: actor.userId !== null && agreedIds.includes(actor.userId),
    maySay: can(actor, 'thread.open', toOpeningFacts(opening)),
  };
}
