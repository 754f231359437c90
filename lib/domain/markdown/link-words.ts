/**
 * The links to passages in a comment's Markdown, for one reader: what they may open is set as asked, and of everything else
 * neither the address is left nor the words that the link was given, which may be a title.
 */
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isTractable } from '@/lib/domain/ingestion/markdown/tractable';
import { findPassageLinks, type PassageLink } from '@/lib/domain/text/passage-link';

/** The titles of the texts that are linked to and that the reader may read, by their ids. */
export type Titles = ReadonlyMap<string, string>;

/** An address in Markdown, with the words that a link has for it, in whatever form. */
const written =
  /\[(?:[^[\]]|\[[^[\]]*\])*\]\([^()\s]*\/texts\/([0-9A-Za-z_-]{8,40})[^()]*\)|<?(?:https?:\/\/[^\s<>()]*)?\/texts\/([0-9A-Za-z_-]{8,40})(?:\?[^\s#<>()]*)?(?:#([a-z][0-9A-Za-z.-]*[0-9A-Za-z])?)?>?/g;

const limits = { delimiters: 1000, lines: 1000 };
const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();

/**
 * Never throws on any string. `set` gives an open link its form; `place` is null for one that has words of its own. Where
 * anything of a closed link cannot be told from the rest, all that the comment says is "…".
 */
export function setLinks(
  markdown: string,
  titles: Titles,
  set: (whole: string, title: string, place: string | null) => string = (whole) => whole,
): string {
  // No link without these, in whatever way its address is written.
  if (!/texts|&/i.test(markdown)) return markdown;
  const isClosed = ({ textId }: PassageLink) => !titles.has(textId);
  const names = (words: string) => findPassageLinks(words).some(isClosed);
  if (!isTractable(markdown, limits)) return names(markdown) ? '…' : markdown;
  const closed = withoutLinks(markdown, names)?.replaceAll(
    written,
    (whole, linked?: string, bare?: string, place = '') => {
      const title = titles.get(linked ?? bare ?? '');
      if (title === undefined) return '…';
      return set(whole, title, linked === undefined ? place : null);
    },
  );
  return closed === undefined || names(closed) ? '…' : closed;
}

type Node = {
  type: string;
  url?: string;
  position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } };
  children?: Node[];
};

/**
 * The links as a parser of Markdown reads them, with brackets, code and escapes in their words. Null where an address is
 * kept apart from the words that it has, under a name.
 */
function withoutLinks(markdown: string, isClosed: (address: string) => boolean): string | null {
  const cuts: { from: number; to: number }[] = [];
  let isNamed = false;
  const visit = (node: Node) => {
    const [from, to] = [node.position?.start.offset, node.position?.end.offset];
    if (node.url === undefined || !isClosed(node.url)) node.children?.forEach(visit);
    else if (node.type === 'definition' || from === undefined || to === undefined) isNamed = true;
    else cuts.push({ from, to });
  };
  visit(processor.parse(markdown));
  if (isNamed) return null;
  return cuts.reduceRight((words, { from, to }) => `${words.slice(0, from)}…${words.slice(to)}`, markdown);
}
