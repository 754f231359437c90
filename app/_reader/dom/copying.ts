/** The passage that is selected, as it is copied: exact words, without numbers, marks and controls. */
import { toRange, toSpan, type Positions } from './positions';

const notWords = '.here, .number, .note-ref, .note-back, .page-break';

/** Null where the selection is not of the article's words alone. */
export function readPassage(positions: Positions, selection: Selection | null) {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const span = toSpan(positions, selection.getRangeAt(0));
  const range = span && toRange(positions, span);
  if (!span || !range) return null;
  const { blocks, starts } = positions;
  const within = blocks.filter((block, index) => {
    const start = starts[index] ?? 0;
    return start < span.end && start + block.textContent.length > span.start;
  });
  const words = within.map((block) => {
    const from = Number(block.dataset.start);
    return block.textContent.slice(Math.max(span.start - from, 0), span.end - from);
  });
  const numbers = within.flatMap(({ dataset }) => dataset.n ?? []);
  return {
    words: words.join('\n\n'),
    html: toPlainHtml(range, within),
    first: numbers[0],
    last: numbers.at(-1),
    id: within[0]?.id ?? '',
  };
}

/** Emphasis and links as they are, in paragraphs; nothing of the page's own. */
function toPlainHtml(range: Range, within: readonly HTMLElement[]): string {
  const box = document.createElement('div');
  const copy = range.cloneContents();
  if (within.length === 1) {
    const paragraph = document.createElement('p');
    paragraph.append(copy);
    box.append(paragraph);
  } else box.append(copy);
  for (const element of [...box.querySelectorAll('*')]) {
    if (element.matches(notWords)) element.remove();
    else if (element.matches('.stretch')) element.replaceWith(...element.childNodes);
    else for (const { name } of [...element.attributes]) if (name !== 'href') element.removeAttribute(name);
  }
  return box.innerHTML;
}
