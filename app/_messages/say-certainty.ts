import { certaintyOf } from '@/lib/domain/threading/certainty';
import type { ThreadView } from '@/lib/present/thread';
import type { Messages } from './en';
import { personName } from './person-name';

/** How sure it is where a note belongs, in words; null where it stands on its own words, and nothing is to be said. */
export function sayCertainty(
  thread: Pick<ThreadView, 'about' | 'anchor'>,
  messages: Pick<Messages, 'certainty' | 'profile'>,
): string | null {
  const { certainty } = messages;
  const state = certaintyOf(thread);
  if (state === 'sure') return null;
  if (state === 'ambiguous') return certainty.ambiguous(thread.anchor?.candidates);
  if (state !== 'placed') return certainty[state];
  const by = thread.anchor?.placedBy;
  return certainty.placed(by && personName(by.name, messages));
}

/** The same for a line that has no room for it: words that stand in what `sayCertainty` says. */
export function sayCertaintyShort(
  thread: Pick<ThreadView, 'about' | 'anchor'>,
  { certainty }: Pick<Messages, 'certainty'>,
): string | null {
  const state = certaintyOf(thread);
  if (state === 'sure') return null;
  return state === 'ambiguous'
    ? certainty.short.ambiguous(thread.anchor?.candidates)
    : certainty.short[state];
}
