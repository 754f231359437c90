/**
 * What was copied somewhere else, as Markdown: links, emphasis, lists, quotations and code. Nothing of how it looked
 * there: no colours, sizes or pictures; of a table, its rows with their cells apart, since a comment has no tables. The document that it is read in runs no script and fetches nothing.
 */
const kept =
  'a[href], b, strong, i, em, ul, ol, blockquote, pre, code, del, s, h1, h2, h3, h4, h5, h6, table, [data-pasted-style]';
const skipped = new Set([
  'SCRIPT',
  'STYLE',
  'TITLE',
  'TEMPLATE',
  'HEAD',
  'IMG',
  'SVG',
  'VIDEO',
  'OBJECT',
  'IFRAME',
]);
const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DIV DL DD DT FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
);

/** The page's policy lets nothing be styled, and says so aloud: looks are read here, and never applied. */
const withoutLooks = (html: string) =>
  html
    .replaceAll(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replaceAll(/(\s)style(?=\s*=)/gi, '$1data-pasted-style');
/** Where words are about styles, they are words. */
const wordsOf = (node: Node) => (node.textContent ?? '').replaceAll('data-pasted-style', 'style');

/** Null where there is nothing in it that plain words would not have too. */
export function htmlToMarkdown(html: string): string | null {
  const { body } = new DOMParser().parseFromString(withoutLooks(html), 'text/html');
  if (!body.querySelector(kept)) return null;
  const markdown = blocksOf(body).join('\n\n').trim();
  const plain = wordsOf(body).replaceAll(/\s+/g, ' ').trim();
  return markdown === '' || markdown.replaceAll(/\s+/g, ' ') === plain ? null : markdown;
}

const isElement = (node: Node): node is Element => node.nodeType === 1;
const isBlock = (node: Node): node is Element => isElement(node) && blocks.has(node.tagName);
const hasBlocks = (node: Element): boolean =>
  [...node.children].some((child) => isBlock(child) || hasBlocks(child));

/** The blocks in an element, each as lines of Markdown; what stands between blocks is a paragraph. */
function blocksOf(parent: Element): string[] {
  const found: string[] = [];
  let loose = '';
  const end = () => {
    const words = tidy(loose);
    if (words !== '') found.push(guardStart(words));
    loose = '';
  };
  for (const child of parent.childNodes) {
    if (isElement(child) && skipped.has(child.tagName)) continue;
    if (isElement(child) && (isBlock(child) || hasBlocks(child))) {
      end();
      found.push(...toBlocks(child));
    } else loose += inline(child);
  }
  end();
  return found;
}

function toBlocks(element: Element): string[] {
  switch (element.tagName) {
    case 'UL':
    case 'OL':
      return [listOf(element)];
    case 'BLOCKQUOTE':
      return [prefix(blocksOf(element).join('\n\n'), '> ', '> ')];
    case 'PRE':
      return [fenced(wordsOf(element).replace(/\n$/, ''))];
    case 'HR':
      return ['---'];
    case 'H1':
    case 'H2':
    case 'H3':
    case 'H4':
    case 'H5':
    case 'H6': {
      // A comment has no headings: what was one stands out.
      const words = tidy(plainInline(element));
      return words === '' ? [] : [`**${words}**`];
    }
    case 'TABLE':
      return element instanceof HTMLTableElement && isListed(element)
        ? [...captionOf(element), rowsOf(element)]
        : blocksOf(element);
    default:
      return blocksOf(element);
  }
}

/** Some programs set whole pages in a table: one cell in a row, or another table inside. */
const isListed = (table: HTMLTableElement) =>
  table.querySelector('table') === null && [...table.rows].some(({ cells }) => cells.length > 1);

const captionOf = ({ caption }: HTMLTableElement): string[] => (caption ? blocksOf(caption) : []);

/** A row of hyphens and colons alone would make another kind of table of it. */
const isRule = (cells: readonly string[]) => cells.every((words) => /^[\\:-]*$/.test(words));

/** A line for each row. */
const rowsOf = (table: HTMLTableElement): string =>
  [...table.rows]
    .map(({ cells }) =>
      [...cells].map((cell) =>
        blocksOf(cell)
          .join(' ')
          .replaceAll(/\s*\n\s*/g, ' '),
      ),
    )
    .filter((cells) => cells.some((words) => words !== ''))
    .map((cells) => (isRule(cells) ? cells.map((words) => words && '–') : cells).join(' | '))
    .join('  \n');

function listOf(list: Element): string {
  const start = Number(list.getAttribute('start') ?? 1) || 1;
  return [...list.children]
    .flatMap((item, index) => {
      const mark = list.tagName === 'OL' ? `${start + index}. ` : '- ';
      // Some programs put a list within a list beside its items.
      if (item.tagName !== 'LI') return isBlock(item) ? [prefix(toBlocks(item).join('\n'), '  ', '  ')] : [];
      const inside = blocksOf(item);
      const tight = inside.reduce((all, each, at) => {
        if (at === 0) return each;
        return `${all}${/^(- |\d+\. )/.test(each) ? '\n' : '\n\n'}${each}`;
      }, '');
      return [prefix(tight, mark, ' '.repeat(mark.length))];
    })
    .join('\n');
}

const prefix = (text: string, first: string, others: string) =>
  text
    .split('\n')
    .map((line, at) => `${at === 0 ? first : others}${line}`.trimEnd())
    .join('\n');

function fenced(code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${code}\n${fence}`;
}

const plainInline = (node: Node): string =>
  [...node.childNodes].map((child) => inline(child, false)).join('');

function inline(node: Node, marks = true): string {
  if (node.nodeType === 3) return escape(wordsOf(node).replaceAll(/\s+/g, ' '));
  if (!isElement(node) || skipped.has(node.tagName)) return '';
  if (node.tagName === 'BR') return '\n';
  if (node.tagName === 'CODE' || node.tagName === 'TT' || node.tagName === 'KBD') return codeSpan(node);
  const words = [...node.childNodes].map((child) => inline(child, marks)).join('');
  const address = node.tagName === 'A' ? addressOf(node) : null;
  if (address !== null) return around(words, '[', `](${address})`);
  if (!marks) return words;
  const { bold, italic, struck } = lookOf(node);
  const struckOut = struck ? around(words, '~~', '~~') : words;
  const emphasised = italic ? around(struckOut, '*', '*') : struckOut;
  return bold ? around(emphasised, '**', '**') : emphasised;
}

/** Google Docs wraps everything in a bold that is not bold, and says with styles what others say with elements. */
function lookOf(element: Element) {
  const looks = element.getAttribute('data-pasted-style') ?? '';
  const valueOf = (property: string) => new RegExp(`${property}\\s*:\\s*([\\w-]+)`, 'i').exec(looks)?.[1];
  const [fontWeight, fontStyle] = [valueOf('font-weight'), valueOf('font-style')];
  const is = (...names: string[]) => names.includes(element.tagName);
  const heavy = fontWeight === 'bold' || Number(fontWeight) >= 600;
  return {
    bold: fontWeight ? heavy : is('B', 'STRONG'),
    italic: fontStyle ? fontStyle === 'italic' : is('I', 'EM', 'CITE'),
    struck: is('DEL', 'S', 'STRIKE') || /line-through/i.test(looks),
  };
}

/** Marks stand close to words, and go around no empty ones. */
function around(words: string, before: string, after: string): string {
  const inside = words.trim();
  if (inside === '') return words;
  const at = words.indexOf(inside);
  return words.slice(0, at) + before + inside + after + words.slice(at + inside.length);
}

function codeSpan(element: Element): string {
  const code = wordsOf(element).replaceAll(/\s+/g, ' ');
  if (code.trim() === '') return code;
  return code.includes('`') ? `\`\` ${code} \`\`` : `\`${code}\``;
}

function addressOf(link: Element): string | null {
  const given = link.getAttribute('href') ?? '';
  if (!/^(https?:|mailto:)/i.test(given)) return null;
  return given.replaceAll(/[\s()<>\\]/g, (sign) =>
    encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'),
  );
}

/** What would be read as a mark, and is none. An underscore within a word is none either. */
const escape = (text: string) =>
  text.replaceAll(/[\\*`[\]]|<(?=[a-z/!?])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~(?=~)/giu, '\\$&');

/** At the beginning of a paragraph some signs would make it something else. */
const guardStart = (text: string) =>
  text.replace(/^(#{1,6}(?= |$)|[-+](?= |$)|>)/, '\\$1').replace(/^(\d+)([.)])(?= |$)/, '$1\\$2');

const tidy = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('  \n')
    .replace(/^[\s]+|[\s]+$/g, '');
