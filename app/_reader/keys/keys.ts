/**
 * The reader's keys, in one table: what listens (use-keys.ts, and the sentence cursor) and the list that `?` shows both
 * read it, so that the list cannot say what is not so. The words for each are in app/_messages, under `keys.does`.
 *
 * A key of the `page` works wherever nothing is being written, and can be switched off (WCAG 2.1.4). A key of the `text`
 * works while the text has the focus, and one of a `note` while a note beside the text has it, or a command in it; nowhere
 * else.
 */
type Row = {
  where: 'page' | 'text' | 'note';
  /** As `KeyboardEvent.key` names them; any of them does it. */
  keys: readonly string[];
  /** Whether it also extends what is chosen, with Shift. */
  extends?: true;
};

const table = {
  help: { where: 'page', keys: ['?'] },
  nextNote: { where: 'page', keys: ['j'] },
  previousNote: { where: 'page', keys: ['k'] },
  search: { where: 'page', keys: ['/'] },
  nextSentence: { where: 'text', keys: ['ArrowRight'], extends: true },
  previousSentence: { where: 'text', keys: ['ArrowLeft'], extends: true },
  nextParagraph: { where: 'text', keys: ['ArrowDown'], extends: true },
  previousParagraph: { where: 'text', keys: ['ArrowUp'], extends: true },
  comment: { where: 'text', keys: ['Enter'] },
  highlight: { where: 'text', keys: ['h'] },
  footnote: { where: 'text', keys: ['f'] },
  leaveText: { where: 'text', keys: ['Escape'] },
  toWords: { where: 'note', keys: ['Escape'] },
} as const satisfies Record<string, Row>;

export type KeyId = keyof typeof table;
type At<W extends Row['where']> = { [K in KeyId]: (typeof table)[K]['where'] extends W ? K : never }[KeyId];
export type PageKey = At<'page'>;
export type TextKey = At<'text'>;
export type NoteKey = At<'note'>;

export const keyTable: Readonly<Record<KeyId, Row>> = table;
export const keyIds = Object.keys(table) as KeyId[];

export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

function idOf(where: Row['where'], { key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): KeyId | null {
  if (ctrlKey || metaKey || altKey) return null;
  // Shift is part of a character ("?", "H" under caps lock), and with a named key it means to extend.
  const wanted = key.length === 1 ? key.toLowerCase() : key;
  const found = keyIds.find((id) => keyTable[id].where === where && keyTable[id].keys.includes(wanted));
  if (found && shiftKey && key.length > 1 && !keyTable[found].extends) return null;
  return found ?? null;
}

/** Which key of the page this is; null for none of them. */
export const pageKeyOf = (pressed: Pressed) => idOf('page', pressed) as PageKey | null;

/** Which key of a note this is. */
export const noteKeyOf = (pressed: Pressed) => idOf('note', pressed) as NoteKey | null;

/** Which key of the text this is. Where the text runs from right to left, the next sentence lies to the left. */
export function textKeyOf(pressed: Pressed, rightToLeft = false): TextKey | null {
  const mirrored: Record<string, string> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };
  const key = rightToLeft ? (mirrored[pressed.key] ?? pressed.key) : pressed.key;
  const { ctrlKey, metaKey, altKey, shiftKey } = pressed;
  return idOf('text', { key, ctrlKey, metaKey, altKey, shiftKey }) as TextKey | null;
}
