import { getMessages } from '@/app/_messages/request';
import { personName } from '@/app/_messages/person-name';
import { notesPath } from '@/lib/domain/addresses';
import type { MentionView } from '@/lib/present/mention';

/** Where a passage is mentioned, with the way there; nothing where it is nowhere. */
export async function PlainMentions({ mentions }: { mentions: readonly MentionView[] }) {
  const messages = await getMessages();
  const { talk } = messages;
  if (mentions.length === 0) return null;
  const name = talk.mentionedIn(mentions.length);
  return (
    <section aria-label={name}>
      <p className="text-soft">{name}</p>
      <ul className="mentions">
        {mentions.map(({ place, commentId, threadId, audience, by, text }) => (
          <li key={`${commentId} ${place}`}>
            <a href={`${notesPath(text.id, audience)}#thread-${threadId}`}>
              {talk.mentionBy(personName(by, messages), text.title)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
