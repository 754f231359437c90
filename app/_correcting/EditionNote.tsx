import { getMessages } from '@/app/_messages/request';
import { sayCertainty } from '@/app/_messages/say-certainty';
import { Mark } from '@/app/_ui/Mark';
import { shorten } from '@/lib/domain/text/shorten';
import { isUnsure } from '@/lib/domain/threading/certainty';
import type { Place } from '@/lib/domain/threading/places';
import type { ThreadView } from '@/lib/present/thread';

type Props = { thread: ThreadView; place: Place | null; language: string; href: string };

/** A note in the list below an edition; where it may not stand on its own words, that is said, and they are all shown. */
export async function EditionNote({ thread, place, language, href }: Props) {
  const messages = await getMessages();
  const doubt = sayCertainty(thread, messages);
  return (
    <li className="edition-note">
      {place && <a href={`#${place.id}`}>{place.label}</a>}{' '}
      {doubt !== null && (
        <>
          <Mark tone={isUnsure(thread) ? 'caution' : 'quiet'}>{doubt}</Mark> {messages.certainty.madeOn}{' '}
        </>
      )}
      <q lang={language}>{doubt === null ? shorten(thread.quote, 200) : thread.quote}</q>
      <p>
        <a href={href}>{messages.correcting.noteBy(thread.author.name)}</a>
      </p>
    </li>
  );
}
