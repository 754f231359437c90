'use client';
import type { FormWords } from '@/app/_client/Form';

/** Where a form stands: the text, the block ("" for the whole text) and the view ("", "all" or a group's id). */
export type Place = {
  textId: string;
  block: string;
  view: string;
  /** Groups whose members alone would read what is said, as this page says it, with spaces between them. */
  among?: string;
};

/**
 * What a form carries unseen. The id came with the page, so that a form that is sent twice is one note; when other words
 * were sent under it before, the next try is another note.
 */
export function Standing({ at, clientId, words }: { at: Place; clientId: string; words: FormWords }) {
  const isTaken = words.reason === 'id_taken';
  // Once it was refused for what was seen at first, sending it again says that it is meant for everyone.
  const among = words.reason === 'opened_since' ? '' : (words.values.among ?? at.among ?? '');
  return (
    <>
      <input type="hidden" name="textId" value={at.textId} />
      <input type="hidden" name="block" value={at.block} />
      <input type="hidden" name="view" value={at.view} />
      <input type="hidden" name="among" value={among} />
      <input
        type="hidden"
        name="clientId"
        value={isTaken ? `${words.values.clientId ?? clientId}x` : clientId}
      />
    </>
  );
}
