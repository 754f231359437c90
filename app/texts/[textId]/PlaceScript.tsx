import { placeScript, placeScriptId } from '@/app/_reader/dom/restore-place';
import { placeKey } from '@/app/_reader/article/place-store';
import { getNonce } from '@/lib/web/nonce';

type Props = { textId: string; revisionId: string; userId: string | null; place: number | null };

/** Brings the reader back to where they stopped, before the page is drawn. It stands right after the article. */
export async function PlaceScript({ textId, revisionId, userId, place }: Props) {
  const nonce = await getNonce();
  return (
    <script
      id={placeScriptId}
      nonce={nonce}
      data-start={place ?? undefined}
      data-store={userId === null ? placeKey(textId) : undefined}
      data-revision={revisionId}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: placeScript }}
    />
  );
}
