import type {
  BlockContent,
  Blockquote,
  DefinitionContent,
  Heading,
  Image,
  List,
  Paragraph,
  RootContent,
  Table,
} from 'mdast';
import type { DraftBlock } from '@/lib/domain/ingestion/draft';
import { calloutKind } from '@/lib/domain/ingestion/markdown/callouts';
import type { Context } from '@/lib/domain/ingestion/markdown/context';
import { toContents } from '@/lib/domain/ingestion/markdown/contents';
import { wordsOfHtml } from '@/lib/domain/ingestion/markdown/html';
import { makeInlineWriter } from '@/lib/domain/ingestion/markdown/inline-writer';
import { removeTag, writeInlines } from '@/lib/domain/ingestion/markdown/inlines';
import { inLines } from '@/lib/domain/ingestion/markdown/line-breaks';

/** What a paragraph is where it stands: the block it would be, without its words. */
type Place = Omit<DraftBlock, 'text'>;

const body: Place = { kind: 'paragraph' };

/** Turns Markdown's tree into blocks in the order of the source. `place` says what a paragraph is there. */
export function toDrafts(nodes: readonly RootContent[], context: Context, place: Place = body): DraftBlock[] {
  return nodes.flatMap((node) => toDraft(node, context, place));
}

function toDraft(
  node: RootContent | BlockContent | DefinitionContent,
  context: Context,
  place: Place,
): DraftBlock[] {
  switch (node.type) {
    case 'paragraph':
      return paragraph(node, context, place);
    case 'heading':
      return [heading(node, context, place)];
    case 'blockquote':
      return quotation(node, context, place);
    case 'list':
      return list(node, context, place);
    case 'table':
      return [table(node, context)];
    case 'code':
      return [{ kind: 'code', text: node.value }];
    case 'thematicBreak':
      return [{ kind: 'separator', text: '' }];
    case 'html':
      for (const [, name] of node.value.matchAll(/<([a-z][a-z0-9-]*)/gi))
        if (name) removeTag(name.toLowerCase(), context);
      return wordsOfHtml(node.value).flatMap((text) => inLines({ ...place, text }));
    case 'footnoteDefinition': {
      const note: Place = { kind: 'note', noteId: node.identifier };
      const label = context.noteLabels.get(node.identifier);
      if (label !== undefined) note.marker = label;
      return toDrafts(node.children, context, note).flatMap((draft) => inLines({ ...draft, ...note }));
    }
    default:
      return [];
  }
}

function inline(
  children: Paragraph['children'],
  context: Context,
): Pick<DraftBlock, 'text' | 'marks' | 'noteRefs'> {
  const writer = makeInlineWriter();
  writeInlines(children, writer, context);
  return writer.result();
}

function paragraph(node: Paragraph, context: Context, place: Place): DraftBlock[] {
  const [only, ...others] = node.children;
  if (only?.type === 'image' && others.length === 0) return [{ kind: 'figure', text: captionOf(only) }];
  const contents = toContents(
    inline(node.children, { ...context, keepsLines: true, removedTags: new Set(), warnings: [] }).text,
  );
  if (contents !== null && place.kind === 'paragraph') return [{ kind: 'table', text: contents }];
  return inLines({ ...place, ...inline(node.children, context) });
}

/** An image is shown by its words; without any, by the name of its file. */
function captionOf(image: Image): string {
  return (
    image.alt ||
    image.title ||
    image.url
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ||
    ''
  );
}

function heading(node: Heading, context: Context, place: Place): DraftBlock {
  const words = inline(node.children, { ...context, keepsLines: false });
  // In a quotation, callout or note a heading is a line of it and no part of the text's own outline.
  if (place.kind !== 'paragraph' && place.kind !== 'list-item') return { ...place, ...words };
  const isWhole = (mark: { kind: string; start: number; end: number }) =>
    mark.kind === 'strong' && mark.start === 0 && mark.end === words.text.length;
  return {
    kind: 'heading',
    level: node.depth,
    ...words,
    marks: words.marks?.filter((mark) => !isWhole(mark)) ?? [],
  };
}

function quotation(node: Blockquote, context: Context, place: Place): DraftBlock[] {
  const callout = calloutKind(node);
  if (callout !== null)
    return toDrafts(callout.children, context, { kind: 'callout', callout: callout.kind });
  const level = (place.kind === 'quotation' ? (place.level ?? 0) : 0) + 1;
  return toDrafts(node.children, context, place.kind === 'note' ? place : { kind: 'quotation', level });
}

function list(node: List, context: Context, place: Place): DraftBlock[] {
  const level = (place.kind === 'list-item' ? (place.level ?? 0) : 0) + 1;
  return node.children.flatMap((item, index) => {
    const drafts = toDrafts(item.children, context, { kind: 'list-item', level });
    const box = item.checked === true ? '☑' : item.checked === false ? '☐' : null;
    const marker = box ?? (node.ordered ? `${(node.start ?? 1) + index}.` : '•');
    return drafts.map((draft, at) => (at === 0 && draft.kind === 'list-item' ? { ...draft, marker } : draft));
  });
}

function table(node: Table, context: Context): DraftBlock {
  const writer = makeInlineWriter();
  node.children.forEach((row, rowIndex) => {
    if (rowIndex > 0) writer.writeBreak('\n');
    row.children.forEach((cell, cellIndex) => {
      if (cellIndex > 0) writer.writeBreak('\t');
      writeInlines(
        cell.children.map((child) => (child.type === 'break' ? { type: 'text', value: ' ' } : child)),
        writer,
        {
          ...context,
          keepsLines: false,
        },
      );
    });
  });
  return { kind: 'table', ...writer.result() };
}
