import { getMessages } from '@/app/_messages/request';
import { changesPath, editionPath } from '@/lib/domain/addresses';
import type { ShelfReadingView } from '@/lib/present/meeting';
import { DeedForm } from './_client/DeedForm';

type Props = { groupId: string; reading: ShelfReadingView; changed: number | undefined };

/** A corrected edition of what a group reads: offered, and taken by nobody but the group. */
export async function NewerEdition({ groupId, reading: { textId, title, edition, newer }, changed }: Props) {
  const { shelf: words } = await getMessages();
  if (newer === null) return null;
  return (
    <div className="shelf-newer">
      <p>{changed === undefined ? words.newer : words.newerWords(changed)}</p>
      <p className="edition-ways">
        <a href={changesPath(textId, newer, edition)} aria-label={`${words.newerChanges} · ${title}`}>
          {words.newerChanges}
        </a>
        <a
          href={`${editionPath(textId, newer)}?group=${groupId}`}
          aria-label={`${words.newerRead} · ${title}`}
        >
          {words.newerRead}
        </a>
      </p>
      <DeedForm groupId={groupId} deed={{ deed: 'edition', textId, number: newer }} of={title}>
        {words.newerTake}
      </DeedForm>
    </div>
  );
}
