/** One block of the form in which a text is corrected, as a browser has it. */
export type Field = {
  words: string;
  kind: string;
  /** Its box is ticked: it goes on in the next one; or, of a line between parts, it is left out. */
  on: boolean;
};

/** The fields of a form, by name, → those of one block; null where it is not in it. A browser ends lines with CR LF. */
export function fieldAt(get: (name: string) => unknown, index: number): Field | null {
  const [kind, words] = [get(`kind-${index}`), get(`words-${index}`)];
  if (typeof kind !== 'string') return null;
  return {
    words: typeof words === 'string' ? words.replace(/\r\n?/g, '\n') : '',
    kind,
    on: get(`joins-${index}`) === 'on' || get(`out-${index}`) === 'on',
  };
}

/**
 * Short, and other for another field: a form sends with each block the mark of what it was shown with, so that only
 * what somebody changed in it is taken. Two tabs of one person would undo one another's corrections otherwise.
 */
export function markOf({ words, kind, on }: Field): string {
  const said = `${kind} ${on ? 1 : 0} ${words.replace(/\r\n?/g, '\n')}`;
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < said.length; at++) {
    const unit = said.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995) ^ (b >>> 15);
  }
  return [said.length, a >>> 0, b >>> 0].map((part) => part.toString(36)).join('-');
}
