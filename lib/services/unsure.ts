/** The notes that a correction left unsure, for those who may say where they belong. */
import { findCurrentRevision, findRevision, findRevisionByNumber } from '@/lib/db/revision';
import { findText } from '@/lib/db/text';
import { countUnsure, listUnsure } from '@/lib/db/visibility';
import { findBlock } from '@/lib/domain/text/block-name';
import { chooseSentences } from '@/lib/domain/text/choose-sentences';
import { blockAt, sentencesOf, sliceOf } from '@/lib/domain/text/slices';
import type { Range } from '@/lib/domain/text/structure';
import type { Revision, Text } from '@/lib/domain/text/text';
import { invalid, notFound } from '@/lib/errors';
import { authorize, grantedWith, reveal, type Authorized } from '@/lib/policy/authorized';
import { presentParagraph } from '@/lib/present/paragraph';
import { presentUnsure } from '@/lib/present/unsure';
import { presentText } from '@/lib/present/text';
import { requireUserId, type Context } from './context';
import { decidePlace } from './placing';

const onePage = 20;

async function openEdition({ actor, db }: Context, textId: string, number: number | null) {
  const text = authorize(actor, 'text.read', await findText(db, textId));
  const head = await (number === null
    ? findCurrentRevision(db, text)
    : findRevisionByNumber(db, text, number));
  const revision = head && (await findRevision(db, text, head.id));
  if (!revision) throw notFound();
  return { text, revision };
}

/** A page of them, or of those about which somebody has decided, in the order of the text; `number` null is the current edition. */
export async function openUnsure(
  context: Context,
  {
    textId,
    number,
    page,
    which = 'waiting',
  }: { textId: string; number: number | null; page: number; which?: 'waiting' | 'decided' },
) {
  requireUserId(context.actor);
  const { text, revision } = await openEdition(context, textId, number);
  const where = { textId, revisionId: revision.id, which };
  const found = await listUnsure(context.db, context.actor, where, {
    limit: onePage,
    offset: (page - 1) * onePage,
  });
  const editionOf = readEditions(context, text, revision);
  const notes = [];
  for (const each of found.slice(0, onePage)) {
    const last = await editionOf(reveal(each).lastRevisionId);
    if (last) notes.push(presentUnsure(each, { last, now: revision, actor: context.actor }));
  }
  return {
    text: presentText(text),
    edition: { id: revision.id, number: revision.number },
    notes,
    hasMore: found.length > onePage,
  };
}

/** One of them, and a paragraph in which to place it: the named one, else where it is proposed, else the first. */
export async function openPlacing(
  context: Context,
  {
    textId,
    number,
    threadId,
    block,
  }: { textId: string; number: number | null; threadId: string; block: string | null },
) {
  requireUserId(context.actor);
  const { text, revision } = await openEdition(context, textId, number);
  const where = { textId, revisionId: revision.id, threadId, which: 'both' as const };
  const [found] = await listUnsure(context.db, context.actor, where, { limit: 1, offset: 0 });
  const last = found && (await readEditions(context, text, revision)(reveal(found).lastRevisionId));
  if (!found || !last) throw notFound();
  const note = presentUnsure(found, { last, now: revision, actor: context.actor });
  const { blocks } = revision.structure;
  const named = block === null ? null : findBlock(blocks, block);
  const at = note.decided?.place?.start ?? note.proposals[0]?.start ?? 0;
  const proposed = blocks.findIndex((each) => each === blockAt(blocks, at));
  const part = grantedWith(text, revision);
  const paragraph =
    presentParagraph(part, named ?? Math.max(0, proposed)) ??
    blocks.reduce<ReturnType<typeof presentParagraph>>(
      (first, _, index) => first ?? presentParagraph(part, index),
      null,
    );
  if (!paragraph) throw notFound();
  return {
    text: presentText(text),
    edition: { id: revision.id, number: revision.number },
    note,
    paragraph,
    /** What was asked for is not in the text. */
    isMissing: block !== null && named === null,
  };
}

export type ChosenPlace = {
  textId: string;
  threadId: string;
  revisionId: string;
  /** The block's name, its sentences from 0, and of these only the words; "" is all of them. */
  block: string;
  sentences: readonly number[];
  words: string;
};

/** A place that was chosen by its numbers, without pointing at it. */
export async function placeByHand(context: Context, chosen: ChosenPlace): Promise<void> {
  const { actor, db } = context;
  const { textId, threadId, revisionId } = chosen;
  const text = authorize(actor, 'text.read', await findText(db, textId));
  const revision = await findRevision(db, text, revisionId);
  const index = revision && findBlock(revision.structure.blocks, chosen.block);
  const block = revision?.structure.blocks[index ?? -1];
  if (!revision || !block) throw notFound();
  // A form that was made of other words names sentences that are none: then nothing is placed, and not the whole.
  const { length } = sentencesOf(revision.text, revision.structure, block);
  if (chosen.sentences.some((each) => each >= length)) throw invalid('sentences', 'words_not_there');
  const whole = chooseSentences(revision.text, revision.structure, block, chosen.sentences);
  const range = chosen.words === '' ? whole : findOnce(revision.text, whole, chosen.words);
  const place = { ...range, exact: sliceOf(revision.text, range) };
  await decidePlace(context, { threadId, revisionId, deed: 'place', place });
}

function findOnce(text: string, within: Range, words: string): Range {
  const part = sliceOf(text, within);
  const at = part.indexOf(words);
  if (at < 0 || part.includes(words, at + 1)) throw invalid('words', 'words_not_there');
  return { start: within.start + at, end: within.start + at + words.length };
}

/** Each edition that is asked for is read once. */
function readEditions({ db }: Context, text: Authorized<'text.read', Text>, now: Revision) {
  const known = new Map<string, Promise<Revision | null>>([[now.id, Promise.resolve(now)]]);
  return (id: string) => {
    const edition = known.get(id) ?? findRevision(db, text, id);
    known.set(id, edition);
    return edition;
  };
}

/** In which texts notes wait for the actor to say where they belong, and how many. */
export const listTextsWithUnsure = async ({ actor, db }: Context) =>
  (await countUnsure(db, actor)).map((each) => reveal(each));
