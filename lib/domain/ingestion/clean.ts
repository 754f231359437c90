import type { Warning } from '@/lib/domain/ingestion/ingested';

/**
 * The characters of the canonical string: one kind of line break, one kind of space, no characters that
 * only a typesetter needs, NFC. It is done once, before anything counts offsets; the source bytes are kept.
 */

/** Break opportunities and byte order marks. Joiners (U+200C, U+200D) stay: in Persian, Hindi and emoji they are spelling. */
const invisible = /[\u00AD\u180E\u200B\u2060\uFEFF]/g;
const otherSpaces = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
const controls = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;
const ligatures: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'ft', ﬆ: 'st' };

/** Normalises a decoded text. Form feeds and tabs stay, since they tell something about pages and tables. */
export function clean(text: string): { text: string; warnings: Warning[] } {
  const lines = text.replace(/\r\n?|[\u0085\u2028\u2029\v]/g, '\n');
  const legible = lines.replace(controls, '');
  const tidy = legible
    // A soft hyphen at the end of a line was printed as a hyphen: the word goes on in the next line.
    .replace(/\u00AD[ \t]*\n[ \t]*/g, '')
    .replace(invisible, '')
    .replace(otherSpaces, ' ')
    .replace(/[ﬀ-ﬆ]/g, (ligature) => ligatures[ligature] ?? ligature)
    .normalize('NFC');
  const removed = lines.length - legible.length;
  return {
    text: tidy,
    warnings: removed > 0 ? [{ code: 'replaced-control-characters', detail: String(removed) }] : [],
  };
}
