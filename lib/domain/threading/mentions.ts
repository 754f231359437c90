/**
 * Naming somebody: "@" and their name as they write it, with its spaces. Found in the words themselves, so that it works
 * wherever one can write; among the people given, and of those only.
 */
export type Named = { id: string; name: string };

const isWord = /[\p{L}\p{N}_]/u;
/** Longer than any name. */
const longest = 120;

const fold = (words: string) => words.normalize('NFC').toLocaleLowerCase('en');

/** Everybody whose name stands at an "@"; the longest name that fits; of two of one name both. As they are given. */
export function findMentions<T extends Named>(body: string, people: readonly T[]): T[] {
  const words = fold(body);
  const found = new Set<T>();
  const named = people
    .map((person) => ({ person, name: fold(person.name).trim() }))
    .filter(({ name }) => name !== '');
  for (let at = words.indexOf('@'); at >= 0; at = words.indexOf('@', at + 1)) {
    if (at > 0 && isWord.test(words.charAt(at - 1))) continue;
    const here = named.filter(
      ({ name }) => words.startsWith(name, at + 1) && !isWord.test(words.charAt(at + 1 + name.length)),
    );
    const length = Math.max(0, ...here.map(({ name }) => name.length));
    for (const { person, name } of here) if (name.length === length) found.add(person);
  }
  return people.filter((person) => found.has(person));
}

/** The name that is being written before the caret: where its "@" stands, and what of it is there. Null: none is. */
export function nameBefore(words: string, caret: number): { start: number; begun: string } | null {
  const start = words.lastIndexOf('@', caret - 1);
  if (start < 0 || caret - start > longest) return null;
  if (start > 0 && isWord.test(words.charAt(start - 1))) return null;
  const begun = words.slice(start + 1, caret);
  return /^\s|\n/.test(begun) ? null : { start, begun };
}

const plain = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en');

/** Who may be meant by the beginning of a name, or of one of its parts; accents need not be typed. At most `count`. */
export function completeName<T extends Named>(begun: string, people: readonly T[], count: number): T[] {
  const wanted = plain(begun);
  const fits = ({ name }: T) => {
    const whole = plain(name);
    return (
      whole !== wanted &&
      (whole.startsWith(wanted) || whole.split(/\s+/).some((part) => part.startsWith(wanted)))
    );
  };
  return people.filter(fits).slice(0, count);
}

/** The words with the name in place of what was begun of it, and where the caret goes. */
export function putName(words: string, { start, begun }: { start: number; begun: string }, name: string) {
  const [before, after] = [words.slice(0, start), words.slice(start + 1 + begun.length)];
  const space = after === '' || isWord.test(after.charAt(0)) ? ' ' : '';
  const step = space !== '' || /^\s/.test(after) ? 1 : 0;
  return { words: `${before}@${name}${space}${after}`, caret: start + 1 + name.length + step };
}
