/**
 * Addresses that last. A paragraph, and a sentence in it, keeps its label through a correction; what is put in between gets
 * a letter; a label that was given once is never given to other words. What is no label any more, because its paragraph
 * was joined to another or parted, leads to where its words are now (`formerly`), or to nothing where they are gone.
 */
import { blockName } from '../text/block-name';
import { freshLabels, readLabel } from '../text/label';
import type { Block, Former, Range, Structure } from '../text/structure';
import type { Source } from './blocks';
import { carryThrough, type Carrier } from './carry';
import { keepNames } from './names';
import { isLike } from './likeness';
import { isKept, pairUp, type Texts } from './pair';
import type { Same } from './word-diff';

/** Where a person has said which block is which, or null: then their words say it. */
type Known = { same: readonly Same[]; origins: readonly (number | null)[] | null };

type Sentence = Range & { label: string };

export function keepLabels(before: Source, after: Source, { same, origins }: Known): Structure {
  const carrier = carryThrough(same, before.text.length, after.text.length);
  const former = (before.structure.formerly ?? []).map((each) => ({
    ...each,
    now: carried(carrier, before.text, each),
  }));
  const texts = { before: before.text, after: after.text };
  /** Each block of one sort after, with the one that it was. */
  const pairAmong = (isOne: (block: Block) => boolean) => {
    const [from, to] = [before.structure.blocks.filter(isOne), after.structure.blocks.filter(isOne)];
    const byWords = pairUp(carrier, texts, from, to).map((index) => from[index ?? -1]);
    if (origins === null) return { from, to, pairs: byWords, said: byWords };
    const said = after.structure.blocks.flatMap((block, at) => {
      const origin = before.structure.blocks[origins[at] ?? -1];
      return isOne(block) ? [origin && isOne(origin) ? origin : undefined] : [];
    });
    const isIt = (was: Block, at: number) =>
      to.slice(at, at + 1).some((now) => isLike(carrier, texts, was, now));
    return { from, to, pairs: followOrigins(said, byWords, isIt), said };
  };
  const { from, to, pairs, said } = pairAmong(({ number }) => number !== undefined);
  const names = keepNames(
    before.structure,
    pairAmong(({ number }) => number === undefined),
  );
  const blockNames = former.filter(({ name }) => readLabel(name));
  const numbers = giveLabels(
    to,
    pairs.map((block) => block?.number),
    said.findLastIndex((block) => block !== undefined),
    [...from.flatMap(({ number = [] }) => number), ...blockNames.map(({ name }) => name)],
    blockNames,
  );
  const [cutsBefore, cutsAfter] = [cutSentences(before.structure), cutSentences(after.structure)];
  const byNumber = new Map(from.map((block) => [block.number, block]));
  const relabelled = new Map<Block, Block>();
  const formerSentences = sentencesByNumber(former);
  const natural = new Set<string>([...numbers, ...names.now.values()]);
  for (const [at, block] of to.entries()) {
    const number = numbers[at] ?? '';
    const sentences = labelSentences(carrier, texts, {
      was: cutsBefore.get(byNumber.get(number)) ?? [],
      now: cutsAfter.get(block) ?? [],
      former: formerSentences.get(number) ?? [],
    });
    for (const label of sentences) natural.add(`${number}.${label}`);
    const isPlain = sentences.every((label, index) => label === String(index + 1));
    const { sentences: _, ...rest } = block;
    relabelled.set(block, { ...rest, number, ...(!isPlain && { sentences }) });
  }
  const gone = from.flatMap((block): Former[] => [
    { name: block.number ?? '', start: block.start, end: block.end },
    ...(cutsBefore.get(block) ?? []).map(({ label, ...range }) => ({
      name: `${block.number ?? ''}.${label}`,
      ...range,
    })),
  ]);
  gone.push(...names.before);
  const formerly = [
    ...former.map(({ name, now }) => ({ name, ...now })),
    ...gone.map((each) => ({ name: each.name, ...carried(carrier, before.text, each) })),
  ].filter(({ name }) => !natural.has(name));
  const blocks = after.structure.blocks.map((block, index) => {
    const { name: _, ...rest } = relabelled.get(block) ?? block;
    const name = names.now.get(block);
    return name === undefined || name === blockName(rest, index) ? rest : { ...rest, name };
  });
  const { formerly: _, ...structure } = after.structure;
  return { ...structure, blocks, ...(formerly.length > 0 && { formerly }) };
}

/**
 * A person said which field a block was typed in; it is that block if its words may be. Where something else stands in its
 * place and its words come after it in the same field, it is those.
 */
function followOrigins(
  said: readonly (Block | undefined)[],
  byWords: readonly (Block | undefined)[],
  isIt: (was: Block, at: number) => boolean,
): (Block | undefined)[] {
  const foundAt = new Map(byWords.map((was, at) => [was, at]));
  let sought: Block | undefined;
  return said.map((was, at) => {
    if (was) sought = was;
    const later = was && said.slice(at + 1, (foundAt.get(was) ?? -1) + 1);
    const isLater = later && later.length > 0 && later.every((other) => !other);
    const isFound = sought && (byWords[at] === sought || (was && !isLater && isIt(was, at)));
    const found = isFound ? sought : undefined;
    if (found) sought = undefined;
    return found;
  });
}

function carried(carrier: Carrier, text: string, range: Range): Range {
  const now = range.start < range.end && isKept(carrier, text, range) ? carrier.range(range) : null;
  return now ?? { start: 0, end: 0 };
}

type Leaving = { name: string; now: Range };

function sentencesByNumber(former: readonly Leaving[]): Map<string, Leaving[]> {
  const found = new Map<string, Leaving[]>();
  for (const { name, now } of former) {
    const [number = '', sentence] = name.split('.');
    if (sentence === undefined) continue;
    const own = found.get(number) ?? [];
    own.push({ name: sentence, now });
    found.set(number, own);
  }
  return found;
}

/**
 * `kept` are the labels that go on; `used` all that were ever given. What stands after `last`, where the last of what there
 * was is or was replaced, is added at the end. One that was lost comes back to exactly its words.
 */
function giveLabels(
  to: readonly Range[],
  kept: readonly (string | undefined)[],
  last: number,
  used: readonly string[],
  former: readonly Leaving[],
): string[] {
  const fresh = freshLabels(used);
  const given = new Set(kept);
  const lost = new Map(
    former.filter(({ name }) => !given.has(name)).map(({ name, now }) => [`${now.start}–${now.end}`, name]),
  );
  const isAllNew = kept.every((label) => label === undefined);
  const labels: string[] = [];
  for (const [at, range] of to.entries()) {
    const own = kept[at] ?? (isAllNew && used.length === 0 ? String(at + 1) : undefined);
    const back = lost.get(`${range.start}–${range.end}`);
    const label = own ?? back ?? (at > last ? fresh.beyond() : fresh.after(labels.at(-1)));
    lost.delete(`${range.start}–${range.end}`);
    fresh.take(label);
    labels.push(label);
  }
  return labels;
}

type Sentences = { was: readonly Sentence[]; now: readonly Range[]; former: readonly Leaving[] };

function labelSentences(carrier: Carrier, texts: Texts, { was, now, former }: Sentences): string[] {
  const kept = pairUp(carrier, texts, was, now).map((index) => was[index ?? -1]?.label);
  const last = kept.findLastIndex((label) => label !== undefined);
  return giveLabels(
    now,
    kept,
    last,
    [...was.map(({ label }) => label), ...former.map(({ name }) => name)],
    former,
  );
}

/** Each block's sentences up to the next one's beginning, with their labels. */
function cutSentences({ blocks, sentenceStarts }: Structure): Map<Block | undefined, Sentence[]> {
  const found = new Map<Block | undefined, Sentence[]>();
  let at = 0;
  for (const block of blocks) {
    const starts: number[] = [];
    for (
      let start = sentenceStarts[at];
      start !== undefined && start < block.end;
      start = sentenceStarts[++at]
    )
      starts.push(start);
    const cut = starts.map((start, index) => ({
      start,
      end: (starts[index + 1] ?? block.end + 1) - 1,
      label: block.sentences?.[index] ?? String(index + 1),
    }));
    found.set(block, cut);
  }
  return found;
}
