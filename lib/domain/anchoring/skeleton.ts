/**
 * What is left of a text when typography is taken off: letters and digits, in lower case, without accents (NFKD). Hyphens
 * at line ends, ligatures, curly quotes, white space and note marks are gone, so that two copies of the same words are the
 * same codes. `at[i]` is the offset in the text of the character that code i came from; `at` has one entry more, the
 * text's length.
 */
export type Skeleton = { codes: Uint16Array; at: Uint32Array; length: number };

const unknown = 0;
const skipped = 1;
const several = 2;

/** What each code unit becomes, looked up once: one code, or `skipped`, or `several` (which stand in `expansions`). */
const table = new Uint16Array(0x10000);
const expansions = new Map<number, string>();

// Accents, Hebrew points and Arabic vowel signs are dropped; the vowel signs of Indic and Thai script are letters.
const kept = /[\p{L}\p{N}]|[\u0900-\u1AFF\u1B00-\u1DBF\u3099\u309A]/u;

/** A code point's letters and digits; '' if it is neither. */
export function foldCharacter(character: string): string {
  let folded = '';
  for (const each of character.normalize('NFKD').toLowerCase()) if (kept.test(each)) folded += each;
  return folded;
}

function learn(code: number): number {
  const isHalf = code >= 0xd800 && code < 0xe000;
  const folded = isHalf ? '' : foldCharacter(String.fromCharCode(code));
  let entry = folded.length === 1 ? folded.charCodeAt(0) : folded.length === 0 ? skipped : several;
  if (entry <= several && folded.length === 1) entry = skipped;
  if (entry === several) expansions.set(code, folded);
  table[code] = entry;
  return entry;
}

/** Whether there is a letter or a digit at an offset; halves of a character of two code units are none. */
export function isLetterAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (Number.isNaN(code)) return false;
  const entry = table[code] ?? unknown;
  return (entry === unknown ? learn(code) : entry) !== skipped;
}

/** The skeleton of a text, or of a piece of one (offsets then count from the piece's beginning). */
export function toSkeleton(text: string): Skeleton {
  const { codes, at, length } = makeFolder()(text);
  return { codes: codes.subarray(0, length), at: at.subarray(0, length + 1), length };
}

/** Makes skeletons one after the other in the same memory, which is longer than they are: each is good until the next is asked for. */
export function makeFolder(): (text: string) => Skeleton {
  let codes = new Uint16Array(0);
  let at = new Uint32Array(0);

  function makeRoom(needed: number) {
    if (codes.length >= needed) return;
    // The first is as long as it has to be; whoever asks again, asks often.
    const room = codes.length === 0 ? needed : needed * 2;
    const [moreCodes, moreAt] = [new Uint16Array(room), new Uint32Array(room)];
    moreCodes.set(codes);
    moreAt.set(at);
    [codes, at] = [moreCodes, moreAt];
  }

  return (text) => {
    let length = 0;
    makeRoom(text.length + 1);
    const addSeveral = (folded: string, offset: number) => {
      makeRoom(length + folded.length + text.length - offset + 1);
      for (let i = 0; i < folded.length; i += 1) {
        codes[length] = folded.charCodeAt(i);
        at[length++] = offset;
      }
    };
    for (let offset = 0; offset < text.length; offset += 1) {
      const code = text.charCodeAt(offset);
      let entry = table[code] ?? unknown;
      if (entry === unknown) entry = learn(code);
      if (entry > several) {
        codes[length] = entry;
        at[length++] = offset;
      } else if (entry === several) addSeveral(expansions.get(code) ?? '', offset);
      else if (code >= 0xd800 && code < 0xdc00) {
        addSeveral(foldCharacter(text.slice(offset, offset + 2)), offset);
        offset += 1;
      }
    }
    at[length] = text.length;
    return { codes, at, length };
  };
}

/** The first code that came from `offset` or later. */
export function codeAt({ at, length }: Skeleton, offset: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((at[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether two strings have the same letters and digits in the same order, however they are set; without any, whether they are the same. */
export function sameWords(one: string, other: string): boolean {
  const [a, b] = [toSkeleton(one), toSkeleton(other)];
  if (a.length === 0) return one === other;
  return a.length === b.length && a.codes.every((code, index) => code === b.codes[index]);
}
