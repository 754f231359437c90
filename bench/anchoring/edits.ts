/** The ways in which a text changes between two editions, one function each: replacements in order, none overlapping. */
import type { Range, Replacement } from './edited';
import type { Random } from './random';

export function* matches(text: string, pattern: RegExp, words: (found: string, at: number) => string) {
  for (const match of text.matchAll(pattern)) {
    const found = match[0];
    const becomes = words(found, match.index);
    if (becomes !== found) yield { start: match.index, end: match.index + found.length, words: becomes };
  }
}

const ligatures: Record<string, string> = { ffi: 'ﬃ', ffl: 'ﬄ', ff: 'ﬀ', fi: 'ﬁ', fl: 'ﬂ' };
const opens = (text: string, at: number) => at === 0 || /[\s([—“‘]/.test(text.charAt(at - 1));

/** Ligatures and curly quotation marks, as a printer sets them. */
export const setInType = (text: string) =>
  matches(text, /ffi|ffl|ff|fi|fl|"|'/g, (found, at) => {
    if (found === '"') return opens(text, at) ? '“' : '”';
    if (found === "'") return opens(text, at) ? '‘' : '’';
    return ligatures[found] ?? found;
  });

/** As it is typed: straight quotation marks, two hyphens for a dash, three points for an ellipsis. */
export const typed = (text: string) =>
  matches(text, /[“”„]|[‘’]|—|…/g, (found) =>
    found === '—' ? '--' : found === '…' ? '...' : /[‘’]/.test(found) ? "'" : '"',
  );

const columns = 68;

/** Lines of a page's width, words broken over their ends, paragraphs parted by an empty line. */
export function* hardWrapped(text: string): Iterable<Replacement> {
  let column = 0;
  for (const { 0: word, index } of text.matchAll(/\n|[^\S\n]+|\S+/g)) {
    const end = index + word.length;
    if (word === '\n') yield { start: index, end, words: '\n\n' };
    if (word === '\n') column = 0;
    else if (word.trim() === '') column += word.length;
    else if (column + word.length <= columns) column += word.length;
    else {
      const room = columns - column - 1;
      const broken = /^\p{L}{7,}/u.exec(word)?.[0].length ?? 0;
      const cut = Math.min(room, broken - 3);
      if (cut >= 3) {
        yield { start: index + cut, end: index + cut, words: '-\n' };
        column = word.length - cut;
      } else {
        if (index > 0 && text.charAt(index - 1) === ' ') yield { start: index - 1, end: index, words: '\n' };
        column = word.length;
      }
    }
  }
}

const lookAlikes: Record<string, string> = {
  e: 'c', c: 'e', o: '0', l: '1', i: 'l', h: 'b', b: 'h', n: 'u', u: 'n', m: 'rn', w: 'vv', d: 'cl', a: 's', s: '5', t: 'f',
  f: 't', r: 'i', g: 'q', y: 'v', v: 'y', k: 'lc', p: 'n', I: 'l', S: '5', B: '8', O: '0', ',': '.', '.': ',',
}; // prettier-ignore
const hittable = /[\p{L}\p{N},.; ]/u;
const noise = "etaoinshrdlucmfwypvbgkjqxz.,'-";

/** Misread characters, that share of all: most for what looks like them, some lost, some double, spaces lost. */
export function* misread(text: string, share: number, random: Random): Iterable<Replacement> {
  const step = () => 1 + Math.floor(Math.log(1 - random.next()) / Math.log(1 - share));
  for (let at = step() - 1; at < text.length; at += step()) {
    const letter = text.charAt(at);
    if (!hittable.test(letter)) continue;
    const kind = random.next();
    if (letter === ' ')
      yield { start: at, end: at + 1, words: kind < 0.6 ? '' : ` ${random.pick([...noise])} ` };
    else if (kind < 0.55)
      yield { start: at, end: at + 1, words: lookAlikes[letter] ?? random.pick([...noise]) };
    else if (kind < 0.7) yield { start: at, end: at + 1, words: random.pick([...noise]) };
    else if (kind < 0.85) yield { start: at, end: at + 1, words: '' };
    else yield { start: at, end: at + 1, words: letter + random.pick([...noise]) };
  }
}

const aWord = /[\p{L}\p{N}\p{M}'’-]+/gu;

/** That share of the words replaced, dropped (with the space before) or followed by another; words are the text's own. */
export function* reworded(text: string, share: number, random: Random): Iterable<Replacement> {
  const words = text.slice(0, 400_000).match(aWord) ?? ['word'];
  for (const { 0: word, index } of text.matchAll(aWord)) {
    if (!random.chance(share)) continue;
    const end = index + word.length;
    const kind = random.between(1, 3);
    if (kind === 1) yield { start: index, end, words: random.pick(words) };
    else if (kind === 2) yield { start: index - (text.charAt(index - 1) === ' ' ? 1 : 0), end, words: '' };
    else yield { start: end, end, words: ` ${random.pick(words)}` };
  }
}

/** The places between sentences, or between paragraphs where it has any: after the white space, ascending. */
export const breaksIn = (text: string): number[] =>
  [...text.matchAll(/(?<=[.!?;]["”’]?)[^\S\n]+|\n+/g)].map(({ 0: gap, index }) => index + gap.length);

/** Cuts the text at breaks into blocks of about `least` to `most` characters, all of it, in order. */
export function blocksOf(text: string, [least, most]: readonly [number, number], random: Random): Range[] {
  const blocks: Range[] = [];
  let [start, wanted] = [0, random.between(least, most)];
  for (const at of [...breaksIn(text), text.length]) {
    if (at - start < wanted && at !== text.length) continue;
    if (at > start) blocks.push({ start, end: at });
    [start, wanted] = [at, random.between(least, most)];
  }
  return blocks;
}

/** About that share of the text gone, in stretches of sentences. */
export const cut = (text: string, share: number, random: Random): Replacement[] =>
  blocksOf(text, [400, 3000], random)
    .filter(() => random.chance(share))
    .map((block) => ({ ...block, words: '' }));

export function* paragraphsJoinedAndSplit(text: string, random: Random): Iterable<Replacement> {
  for (const { 0: gap, index } of text.matchAll(/(?<=[.!?;]["”’]?) +|\n+/g))
    if (gap.includes('\n') ? random.chance(0.4) : random.chance(0.25))
      yield { start: index, end: index + gap.length, words: gap.includes('\n') ? ' ' : '\n' };
}

/** A stretch of new words at a break about a quarter into the text. */
export function inserted(text: string, words: string): Replacement[] {
  const at = breaksIn(text).find((place) => place >= text.length / 4) ?? 0;
  return [{ start: at, end: at, words: `${words}\n` }];
}
