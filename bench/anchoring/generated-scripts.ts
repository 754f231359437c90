/** Texts of no meaning in other scripts than the Latin, and verse; the same for the same seed. */
import { prose } from './generated-prose';
import { Random } from './random';

/** The nth of them about n times as rare as the first. */
const byRank = <T>(items: readonly T[], random: Random): T => {
  const rank = Math.floor(Math.exp(random.next() * Math.log(items.length + 3)) - 1);
  return random.pick(items.slice(Math.min(rank, items.length - 1)).slice(0, 1));
};

const wordsOf = (count: number, random: Random, make: () => string): string[] =>
  random.shuffled([...new Set(Array.from({ length: count }, make))]);

const repeated = (times: number, make: () => string) => Array.from({ length: times }, make).join('');

function paragraphs(length: number, random: Random, sentence: () => string): string {
  const made: string[] = [];
  for (let size = 0; size < length; size += (made.at(-1)?.length ?? 0) + 1)
    made.push(
      Array.from({ length: random.between(2, 8) }, sentence)
        .join(' ')
        .trim(),
    );
  return made.join('\n');
}

/** Han characters without a space, one in a hundred of them of two code units. */
export function han(length: number, seed: number): string {
  const random = new Random(seed);
  const character = () =>
    String.fromCodePoint(
      random.chance(0.01) ? random.between(0x20000, 0x200ff) : random.between(0x4e00, 0x5fff),
    );
  const words = wordsOf(4000, random, () => repeated(random.between(1, 3), character));
  const clause = () => repeated(random.between(3, 9), () => byRank(words, random));
  const sentence = () => `${clause()}，${clause()}${random.pick(['。', '。', '；', '？'])}`;
  return paragraphs(length, random, sentence).replaceAll(' ', '');
}

const hebrew = [...'אבגדהוזחטיכלמנסעפצקרשת'];
const points = ['ְ', 'ֱ', 'ִ', 'ֵ', 'ֶ', 'ַ', 'ָ', 'ֹ', 'ּ'];
const arabic = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'];
const harakat = ['َ', 'ُ', 'ِ', 'ْ', 'ّ'];

/** Words of a right-to-left script with their vowel marks: half the paragraphs Hebrew, half Arabic. */
export function rightToLeft(length: number, seed: number): string {
  const random = new Random(seed);
  const word = (letters: string[], vowels: string[]) => () =>
    repeated(
      random.between(2, 6),
      () => random.pick(letters) + (random.chance(0.7) ? random.pick(vowels) : ''),
    );
  const vocabularies = [
    wordsOf(3000, random, word(hebrew, points)),
    wordsOf(3000, random, word(arabic, harakat)),
  ];
  const sentence = (words: string[]) => () =>
    `${repeated(random.between(4, 20), () => ` ${byRank(words, random)}`).trim()}.`;
  const parts = vocabularies.map((words) => paragraphs(length / 2, random, sentence(words)));
  return parts.join('\n');
}

const accents = ['\u0301', '\u0300', '\u0302', '\u0308', '\u0327', '\u0323\u0302', '\u0304\u0301'];
const pictures = ['😀', '👩‍👧', '🇫🇷', '👍🏽', '☺\uFE0F', '👩🏾‍🚀', '🏳️‍🌈', '1️⃣', '🇧🇷'];

/** Prose in which letters bear combining marks, and emoji of several code units stand between the words. */
export function marked(length: number, seed: number): string {
  const random = new Random(seed);
  return prose(length, seed)
    .replace(/[aeioucn]/g, (letter) => (random.chance(0.15) ? letter + random.pick(accents) : letter))
    .replace(/ /g, () => (random.chance(0.05) ? ` ${random.pick(pictures)} ` : ' '));
}

/** Stanzas of four lines, each followed by one of three refrains of two lines. */
export function verse(length: number, seed: number): string {
  const random = new Random(seed);
  const lines = prose(length * 2, seed + 1)
    .split(/[.,;?!“”\s]*(?:\n|[.;?!,] )[“\s]*/)
    .filter((line) => line.length > 20 && line.length < 60);
  const refrains = Array.from({ length: 3 }, (_, i) => lines.slice(i * 2, i * 2 + 2).join(',\n'));
  const made: string[] = [];
  for (let at = 6, size = 0; size < length && at + 4 <= lines.length; at += 4) {
    const stanza = `${lines.slice(at, at + 4).join(',\n')};\n${random.pick(refrains)}.`;
    made.push(stanza);
    size += stanza.length + 1;
  }
  return made.join('\n');
}
