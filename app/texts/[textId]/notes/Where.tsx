import { getMessages } from '@/app/_messages/request';
import { sayCertainty } from '@/app/_messages/say-certainty';
import type { Place } from '@/lib/domain/threading/places';
import type { ThreadView } from '@/lib/present/thread';

type Props = { thread: ThreadView; place: Place | undefined; readerPath: string };

/** Leads to where a conversation is held in the text; says so where it is nowhere in particular. */
export async function Where({ thread, place, readerPath }: Props) {
  const messages = await getMessages();
  const { reader, certainty } = messages;
  const unsure = thread.anchor?.state === 'approximate';
  if (place)
    return (
      <a href={`${readerPath}#${place.id}`} className="said-where">
        {unsure ? certainty.probably(place.label) : place.label}
      </a>
    );
  return (
    <span className="said-where">
      {thread.about === 'text' ? reader.onWholeText : sayCertainty(thread, messages)}
    </span>
  );
}
