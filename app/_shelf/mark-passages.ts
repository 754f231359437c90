import type { MeetingView } from '@/lib/present/meeting';
import type { Article } from '@/lib/present/article';

/**
 * What is to be read and is of this edition, marked in the text, in its gutter and in the list of contents: by a style for these blocks, so that
 * the article is the same for everyone and has no word in it that is not the text's.
 */
export function markPassages({ blocks, length }: Article, { passages }: MeetingView): string {
  const inside = blocks.filter(({ start }, index) => {
    const end = blocks[index + 1]?.start ?? length;
    return passages.some((passage) => !passage.earlier && start < passage.end && end > passage.start + 1);
  });
  if (inside.length === 0) return '';
  const each = (make: (id: string) => string) => inside.map(({ id }) => make(toSelector(id))).join(',');
  return (
    `.article :is(${each((id) => `[id=${id}]`)}){border-image:var(--passage-line)}` +
    `.stretch>.number:is(${each((id) => `[href=${hash(id)}]`)}){color:var(--color-accent)}` +
    `.text-contents a:is(${each((id) => `[href=${hash(id)}]`)}){border-color:var(--color-mark-strong)}`
  );
}

/** A name as a CSS string. Names of blocks are letters and digits; whatever else stands in one is escaped. */
const toSelector = (id: string) =>
  `"${id.replaceAll(/[^\w-]/g, (char) => `\\${char.codePointAt(0)?.toString(16) ?? ''} `)}"`;
const hash = (selector: string) => selector.replace('"', '"#');
