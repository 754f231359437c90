/** Copies the words of a field, also over plain http, where there is no clipboard to ask: then what is selected is copied. */
export async function copyFrom(field: HTMLInputElement | HTMLTextAreaElement): Promise<boolean> {
  field.select();
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (!clipboard) return document.execCommand('copy');
  return clipboard.writeText(field.value).then(
    () => true,
    () => false,
  );
}
