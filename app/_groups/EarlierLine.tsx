import type { Messages } from '@/app/_messages/en';
import { openingPath } from '@/lib/domain/addresses';
import type { ThreadView } from '@/lib/present/thread';

type Props = { thread: ThreadView; words: Messages['opening'] };

/** In a conversation from before its group was opened to the world: who reads it, and the way to say that everyone may. */
export const EarlierLine = ({ thread, words }: Props) =>
  thread.earlier && thread.audience.kind === 'group' ? (
    <p className="text-sm text-soft">
      {words.earlier} <a href={openingPath(thread.audience.groupId, thread.id)}>{words.let}</a>
    </p>
  ) : null;
