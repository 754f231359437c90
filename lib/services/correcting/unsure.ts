/** The notes that a correction left unsure, for those who may say where they belong. */
import { findCurrentRevision, findRevision, findRevisionByNumber } from '@/lib/db/revision';
import { findText } from '@/lib/db/text';
import { countUnsure, listUnsure } from '@/lib/db/visibility';
import { findBlock } from '@/lib/domain/text/block-name';
import { choosePart, type ChosenPart } from '@/lib/domain/text/choose-sentences';
import { blockAt, sliceOf } from '@/lib/domain/text/slices';
import type { Revision, Text } from '@/lib/domain/text/text';
import { invalid, notFound } from '@/lib/errors';
import { authorize, grantedWith, reveal, type Authorized } from '@/lib/policy/authorized';
import { presentParagraph } from '@/lib/present/paragraph';
import { presentUnsure } from '@/lib/present/unsure';
import { presentText } from '@/lib/present/text';
import { requireUserId, type Context } from '../context';
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

/**
 * One of them, and a paragraph in which to place it: the named one, else where it is proposed, else the first; and `until`,
 * the one in which it ends, where it lies over several.
 */
export async function openPlacing(
  context: Context,
  {
    textId,
    number,
    threadId,
    block,
    until = null,
  }: {
    textId: string;
    number: number | null;
    threadId: string;
    block: string | null;
    until?: string | null;
  },
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
  const from = findBlock(blocks, paragraph.name) ?? 0;
  const ending = until === null ? null : findBlock(blocks, until);
  const end = ending === null || ending <= from ? null : presentParagraph(part, ending);
  return {
    text: presentText(text),
    edition: { id: revision.id, number: revision.number },
    note,
    paragraph,
    end,
    /** What was asked for is not in the text, or ends before it begins. */
    isMissing: block !== null && named === null,
    isEndMissing: until !== null && until !== paragraph.name && end === null,
  };
}

/** `block` is its name. */
type PartOfBlock = ChosenPart & { block: string };
export type ChosenPlace = PartOfBlock & {
  textId: string;
  threadId: string;
  revisionId: string;
  /** With what it ends, where it begins in one block and ends in a later one. */
  until?: PartOfBlock | null;
};

/** A place that was chosen by its numbers, without pointing at it. */
export async function placeByHand(context: Context, chosen: ChosenPlace): Promise<Date | null> {
  const { actor, db } = context;
  const { textId, threadId, revisionId } = chosen;
  const text = authorize(actor, 'text.read', await findText(db, textId));
  const revision = await findRevision(db, text, revisionId);
  if (!revision) throw notFound();
  const from = findPart(revision, chosen, 'words', chosen.until);
  const { start } = from;
  const { end } = chosen.until ? findPart(revision, chosen.until, 'untilWords', chosen) : from;
  if (end <= start) throw invalid('untilWords', 'ends_before');
  const place = { start, end, exact: sliceOf(revision.text, { start, end }) };
  return decidePlace(context, { threadId, revisionId, deed: 'place', place });
}

function findPart(
  { text, structure }: Revision,
  chosen: PartOfBlock,
  field: 'words' | 'untilWords',
  otherEnd: PartOfBlock | null = null,
) {
  const block = structure.blocks[findBlock(structure.blocks, chosen.block) ?? -1];
  if (!block) throw notFound();
  // Words by which one end is named are looked for in its sentence, and then in all of its paragraph: a sentence is always named.
  const isNamedByWords = otherEnd !== null && chosen.words !== '';
  const part =
    choosePart(text, structure, block, chosen) ??
    (isNamedByWords ? choosePart(text, structure, block, { ...chosen, sentences: [] }) : null);
  if (!part) throw invalid(field, 'words_not_there');
  return part;
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
