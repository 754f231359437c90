'use client';
import type { FormWords } from '@/app/_client/Form';

/** Where a form stands: the text, the block ("" for the whole text) and the view ("", "all" or a group's id). */
export type Place = { textId: string; block: string; view: string };

/**
 * What a form carries unseen. The id came with the page, so that a form that is sent twice is one note; when other words
 * were sent under it before, the next try is another note.
 */
export function Standing({ at, clientId, words }: { at: Place; clientId: string; words: FormWords }) {
  const isTaken = words.reason === 'id_taken';
  return (
    <>
      <input type="hidden" name="textId" value={at.textId} />
      <input type="hidden" name="block" value={at.block} />
      <input type="hidden" name="view" value={at.view} />
      <input
        type="hidden"
        name="clientId"
        value={isTaken ? `${words.values.clientId ?? clientId}x` : clientId}
      />
    </>
  );
}
