'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import { sayCertainty } from '@/app/_messages/say-certainty';
import { Mark } from '@/app/_ui/Mark';
import { certaintyPath } from '@/lib/domain/addresses';
import { isUnsure } from '@/lib/domain/threading/certainty';
import type { ThreadView } from '@/lib/present/thread';

/** That a note may not stand on its own words, or who placed it there; for whoever may say it, the way to say where it belongs. */
export function CardCertainty({ thread }: { thread: ThreadView }) {
  const messages = useMessages();
  const words = sayCertainty(thread, messages);
  if (words === null) return null;
  const unsure = isUnsure(thread);
  const mayPlace = thread.anchor?.mayPlace;
  return (
    <p className="card-certainty">
      <Mark tone={unsure ? 'caution' : 'quiet'}>{words}</Mark>
      {mayPlace && <a href={certaintyPath(thread.textId, mayPlace, unsure)}>{messages.certainty.decide}</a>}
    </p>
  );
}
