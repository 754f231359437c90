/**
 * A comment's Markdown → the HTML that is shown. One sanitiser for every comment on every channel: no raw HTML, no
 * style, no images (they would tell another server who reads), links only to the web and mail.
 */
import type { Element, Properties, Root } from 'hast';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { blockOfPlace, readPassageLink } from '@/lib/domain/text/passage-link';
import { isTractable } from '@/lib/domain/ingestion/markdown/tractable';

const tags = ['p', 'br', 'em', 'strong', 'del', 'a', 'blockquote', 'ul', 'ol', 'li', 'code', 'pre', 'hr'];

const schema = {
  ...defaultSchema,
  tagNames: tags,
  attributes: { a: ['href'], ol: ['start'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  clobber: [],
};

/**
 * Links leave without telling where they were clicked, and carry no vote for search engines. Code may be wider than its
 * card, and is then scrolled with keys too.
 */
function markElements() {
  return (tree: Root) => {
    const visit = (node: Root | Root['children'][number]) => {
      if (node.type === 'element' && node.tagName === 'a') node.properties = linkOf(node);
      if (node.type === 'element' && node.tagName === 'pre') node.properties.tabIndex = 0;
      if ('children' in node) node.children.forEach(visit);
    };
    visit(tree);
  };
}

/** A link to a passage is marked as one: what is shown of it hangs on who reads it (lib/present/passages.ts). */
function linkOf(node: Element): Properties {
  const href = String(node.properties.href ?? '');
  const passage = readPassageLink(href);
  if (!passage) return { ...node.properties, rel: ['nofollow', 'noopener', 'noreferrer', 'ugc'] };
  const { textId, place, query } = passage;
  const [only] = node.children;
  const isBare = node.children.length === 1 && only?.type === 'text' && only.value === href;
  const block = place === '' ? '' : `#${blockOfPlace(place)}`;
  return {
    'data-passage': `${textId} ${place}`,
    'data-bare': isBare ? 'yes' : 'no',
    href: `/texts/${textId}${query}${block}`,
  };
}

/** What leads out of the site is words, with the address to be read; links to passages stay. */
function deaden() {
  return (tree: Root) => {
    const visit = (node: Root | Root['children'][number]) => {
      if (node.type === 'element' && node.tagName === 'a' && node.properties['data-passage'] === undefined) {
        const href = String(node.properties.href ?? '');
        const [only] = node.children;
        const said = node.children.length === 1 && only?.type === 'text' ? only.value : null;
        const isBare = said !== null && [said, `http://${said}`, `mailto:${said}`].includes(href);
        if (!isBare && href !== '') node.children.push({ type: 'text', value: ` (${href})` });
        [node.tagName, node.properties] = ['span', {}];
      }
      if ('children' in node) node.children.forEach(visit);
    };
    visit(tree);
  };
}

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkRehype)
  .use(rehypeSanitize, schema)
  .use(markElements)
  .freeze();
const processor = parser().use(rehypeStringify).freeze();
const withoutLinks = parser().use(deaden).use(rehypeStringify).freeze();

/** Less than a file may have: a comment is rendered while somebody waits for the margin. */
const limits = { delimiters: 1000, lines: 1000 };

/** Words and the marks between them, none of which means anything in Markdown where no line begins with it. */
const prose = /^\p{L}(?:[\p{L}\p{M}\p{N} ,;.?!()’‘“”«»…–—'"-]*[\p{L}\p{M}\p{N},;.?!()’‘“”«»…–—'"-])?$/u;

/** Most comments are a few sentences: these are set as they stand, which is the same and takes a hundredth of the time. */
function setProse(markdown: string): string | null {
  const paragraphs = markdown.split('\n\n');
  const isProse = paragraphs.every((each) => prose.test(each) && !/www\./i.test(each));
  return isProse ? paragraphs.map((each) => `<p>${each}</p>`).join('\n') : null;
}

const render = (markdown: string, by: typeof processor): string =>
  setProse(markdown) ??
  (isTractable(markdown, limits) ? String(by.processSync(markdown)) : plainly(markdown));

/** Never throws on any string; the same Markdown gives the same HTML. What no person writes is shown as it stands. */
export const toCommentHtml = (markdown: string): string => render(markdown, processor);

/** The same, with links that cannot be followed: of accounts that are new here, and of words that somebody asked about. */
export const toHtmlWithoutLinks = (markdown: string): string => render(markdown, withoutLinks);

function plainly(text: string): string {
  const children = [{ type: 'text' as const, value: text }];
  return processor.stringify({
    type: 'root',
    children: [{ type: 'element', tagName: 'p', properties: {}, children }],
  });
}
