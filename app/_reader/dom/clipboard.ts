import { copyFrom } from '@/app/_client/copy-text';

/** Puts words on the clipboard that stand in no field, and leaves the focus where it is; false where nobody may. */
export async function copyText(words: string): Promise<boolean> {
  const field = document.createElement('textarea');
  const focused = document.activeElement;
  field.value = words;
  field.className = 'copy-field';
  field.ariaHidden = 'true';
  // In a panel that is open, or what it is in would close: the focus would have left it.
  (focused?.closest('[popover]') ?? document.body).append(field);
  const done = await copyFrom(field);
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return done;
}
