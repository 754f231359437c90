/** Whether a block's words come to an end, as far as its last characters show; a note's call after the full stop counts with it. */
export function endsSentence(text: string): boolean {
  return /[.!?…:;][\s"“”’‘'»)\]*]*$/.test(text.slice(-60).replace(/\s*\[(?:\d{1,3}|\*+)\]\s*$/, ''));
}

/** Whether a block's words go on from somewhere: it begins in lower case, or with what can only follow a word. */
export function beginsMidSentence(text: string): boolean {
  return /^["“‘'(«[—–-]*\s?\p{Ll}|^[,;:.?!)\]”’](?![.\p{L}])/u.test(text);
}
