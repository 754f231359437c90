/**
 * Prose of no meaning with the statistics that matter to anchoring: words by Zipf's law, set phrases that return,
 * sentences and paragraphs of uneven length, quotation marks. The same for the same seed.
 */
import { Random } from './random';

const common =
  'the of and to in a that it was he his for with as not is but at on from had by they this him all be which her have or were their one would there what if out so when up she them we been who no more will into now some could upon like then than other its only over any before such after two down about our has these those through still must where again very same own how while without against under every never being most first between nothing here though also because'.split(
    ' ',
  );
const onsets =
  'b c d f g h l m n p r s t v w br ch cl cr dr fl fr gr pl pr qu sc sh sl sp st str th tr wh'.split(' ');
const vowels = 'a e i o u ai ea ee ie oa oo ou'.split(' ');
const codas = ' b d g l m n p r s t ck ff ld ll lt mp nd ng nt rd rk rn rt ss st th'.split(' ');

function newWord(random: Random): string {
  let word = '';
  for (let n = random.between(1, 3); n > 0; n--)
    word += random.pick(onsets) + random.pick(vowels) + random.pick(codas);
  return word.slice(0, 14);
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

export type Manner = {
  words: number;
  phrases: number;
  phraseShare: number;
  sentences: number;
  sentenceShare: number;
};
export const novel: Manner = {
  words: 9000,
  phrases: 3000,
  phraseShare: 0.08,
  sentences: 0,
  sentenceShare: 0,
};
/** Formulas, lists and refrains: each sixth sentence has stood somewhere before, most with a word changed. */
export const scripture: Manner = {
  words: 3000,
  phrases: 1200,
  phraseShare: 0.35,
  sentences: 400,
  sentenceShare: 0.16,
};

class Writer {
  private readonly vocabulary: string[];
  private readonly phrases: string[][];
  private readonly stock: string[][];

  constructor(
    private readonly random: Random,
    private readonly manner: Manner,
  ) {
    const words = new Set<string>();
    while (words.size < manner.words) words.add(newWord(random));
    this.vocabulary = [...common, ...words];
    this.phrases = Array.from({ length: manner.phrases }, () => this.words(random.between(2, 5), 0));
    this.stock = Array.from({ length: manner.sentences }, () => this.words(random.between(5, 16), 0.3));
  }

  /** The nth word about n times as rare as the first (Zipf and Mandelbrot). */
  private word(): string {
    const size = this.vocabulary.length;
    const rank = Math.floor(Math.exp(this.random.next() * Math.log(size + 3)) - 1);
    return this.vocabulary[Math.min(rank, size - 1)] ?? 'the';
  }

  private words(count: number, phraseShare: number): string[] {
    const words: string[] = [];
    while (words.length < count)
      if (this.random.chance(phraseShare)) words.push(...this.random.pick(this.phrases));
      else words.push(this.word());
    return words;
  }

  private repeated(): string[] {
    const words = [...this.random.pick(this.stock)];
    if (this.random.chance(0.6)) words[this.random.between(0, words.length - 1)] = this.word();
    return words;
  }

  private sentence(): string {
    const { random, manner } = this;
    const words = random.chance(manner.sentenceShare)
      ? this.repeated()
      : this.words(random.between(4, 34), manner.phraseShare);
    const marked = words.map((word, i) => (i < words.length - 1 && random.chance(0.09) ? `${word},` : word));
    const said = capital(marked.join(' ')) + random.pick(['.', '.', '.', '.', ';', '?', '!']);
    return random.chance(0.08) ? `“${said}”` : said;
  }

  paragraph(): string {
    return Array.from({ length: this.random.between(1, 8) }, () => this.sentence()).join(' ');
  }
}

/** At least `length` characters, in paragraphs parted by one line break, as Catena's canonical strings are. */
export function prose(length: number, seed: number, manner: Manner = novel): string {
  const writer = new Writer(new Random(seed), manner);
  const paragraphs: string[] = [];
  for (let size = 0; size < length; size += (paragraphs.at(-1)?.length ?? 0) + 1)
    paragraphs.push(writer.paragraph());
  return paragraphs.join('\n');
}
