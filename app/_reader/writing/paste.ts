import type { ClipboardEvent } from 'react';
import { htmlToMarkdown } from './html-to-markdown';

/** Puts what was copied with its links and emphasis into the field as Markdown. Pasting plainly (Shift) stays plain. */
export function pasteAsMarkdown(event: ClipboardEvent<HTMLTextAreaElement>): void {
  const html = event.clipboardData.getData('text/html');
  const markdown = html === '' ? null : htmlToMarkdown(html);
  if (markdown === null) return;
  event.preventDefault();
  insert(event.currentTarget, markdown);
}

/** As if it were typed, so that the browser's own “undo” takes it back. */
export function insert(field: HTMLTextAreaElement, words: string): void {
  const { selectionStart, selectionEnd, value, maxLength } = field;
  const room = maxLength - (value.length - (selectionEnd - selectionStart));
  const fitting = maxLength < 0 ? words : words.slice(0, Math.max(0, room));
  if (document.execCommand('insertText', false, fitting)) return;
  field.setRangeText(fitting, selectionStart, selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
}
