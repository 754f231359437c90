import type { Parents, PhrasingContent } from 'mdast';
import type { MarkKind } from '@/lib/domain/text/structure';
import type { Context } from '@/lib/domain/ingestion/markdown/context';
import { readTag } from '@/lib/domain/ingestion/markdown/html';
import type { InlineWriter } from '@/lib/domain/ingestion/markdown/inline-writer';
import { splitWikilinks } from '@/lib/domain/ingestion/markdown/wikilinks';

const markByType: Partial<Record<PhrasingContent['type'], MarkKind>> = {
  emphasis: 'emphasis',
  strong: 'strong',
  delete: 'strikethrough',
};

/** Writes the words of a block's children, with their marks, links and calls of notes. */
export function writeInlines(nodes: Parents['children'], writer: InlineWriter, context: Context): void {
  const open: { name: string; start: number }[] = [];
  for (const node of nodes) {
    const start = writer.length;
    switch (node.type) {
      case 'text':
        writeText(node.value, writer, context);
        break;
      case 'inlineCode':
        writer.write(node.value);
        writer.mark(start, { kind: 'code' });
        break;
      case 'break':
        writer.writeBreak('\n');
        break;
      case 'footnoteReference':
        writer.callNote(node.identifier, context.noteLabels.get(node.identifier) ?? node.identifier);
        break;
      case 'link':
        writeInlines(node.children, writer, context);
        markLink(start, node.url, writer, context);
        break;
      case 'linkReference':
        writeInlines(node.children, writer, context);
        markLink(start, context.addresses.get(node.identifier) ?? '', writer, context);
        break;
      case 'image':
      case 'imageReference':
        writer.write(node.alt ?? '');
        break;
      case 'html':
        writeTag(node.value, open, writer, context);
        break;
      default: {
        if ('children' in node) writeInlines(node.children, writer, context);
        const kind = markByType[node.type as PhrasingContent['type']];
        if (kind) writer.mark(start, { kind });
      }
    }
  }
}

function writeText(value: string, writer: InlineWriter, context: Context): void {
  for (const { words, target } of splitWikilinks(value)) {
    const start = writer.length;
    words.split('\n').forEach((line, index) => {
      if (index > 0) {
        if (context.keepsLines) writer.writeBreak('\n');
        else writer.write(' ');
      }
      writer.write(line);
    });
    if (target !== undefined) writer.mark(start, { kind: 'wikilink', target });
  }
}

/** Only addresses that open a page or a letter: a `javascript:` or `file:` link keeps its words and loses its address. */
function markLink(start: number, url: string, writer: InlineWriter, context: Context): void {
  if (/^(?:https?:\/\/|mailto:)[^\s]+$/i.test(url)) writer.mark(start, { kind: 'link', href: url });
  else context.warnings.push({ code: 'link-removed', detail: url });
}

function writeTag(
  html: string,
  open: { name: string; start: number }[],
  writer: InlineWriter,
  context: Context,
): void {
  const tag = readTag(html);
  if (!tag) return;
  if (tag.name === 'br') writer.writeBreak('\n');
  else if (!tag.mark) removeTag(tag.name, context);
  else if (!tag.closing) open.push({ name: tag.name, start: writer.length });
  else {
    const index = open.findLastIndex((other) => other.name === tag.name);
    const opening = open[index];
    if (!opening) return;
    open.length = index;
    writer.mark(opening.start, { kind: tag.mark });
  }
}

/** Says once for each kind of tag that it is gone. */
export function removeTag(name: string, context: Context): void {
  if (context.removedTags.has(name)) return;
  context.removedTags.add(name);
  context.warnings.push({ code: 'html-removed', detail: name });
}
