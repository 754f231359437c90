import type { Mark, NoteRef } from '@/lib/domain/text/structure';

/**
 * Collects the words of one block while its tree is walked. White space is collapsed as it is written, so
 * that `length` is always the offset at which the next word will stand, and marks need no correction.
 */
export type InlineWriter = {
  readonly length: number;
  write(words: string): void;
  /** A tab or line break that is kept; white space around it goes. */
  writeBreak(mark: '\n' | '\t'): void;
  /** Marks what was written since `start`. */
  mark(start: number, mark: Omit<Mark, 'start' | 'end'>): void;
  callNote(noteId: string, label: string): void;
  result(): { text: string; marks: Mark[]; noteRefs: NoteRef[] };
};

export function makeInlineWriter(): InlineWriter {
  let text = '';
  const marks: Mark[] = [];
  const noteRefs: NoteRef[] = [];
  return {
    get length() {
      return text.length;
    },
    write(words) {
      const collapsed = words.replace(/\s+/g, ' ');
      const atEdge = text === '' || /\s$/.test(text);
      text += atEdge && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
    },
    writeBreak(mark) {
      if (text.endsWith(' ')) text = text.slice(0, -1);
      text += mark;
    },
    mark(start, mark) {
      if (start < text.length) marks.push({ ...mark, start, end: text.length });
    },
    callNote(noteId, label) {
      // "word [^1]": the space before a call belongs to the call.
      if (text.endsWith(' ')) text = text.slice(0, -1);
      noteRefs.push({ at: text.length, noteId, label });
    },
    result() {
      const end = text.length;
      const kept = marks.map((mark) => ({
        ...mark,
        start: Math.min(mark.start, end),
        end: Math.min(mark.end, end),
      }));
      return { text, marks: kept.filter((mark) => mark.start < mark.end), noteRefs };
    },
  };
}
