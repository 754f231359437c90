/** Puts what stood in some blocks in their place in the pieces that were made of them. */
import type { Draft } from '../text/build-text';
import type { Mark } from '../text/structure';
import type { Carrier } from './carry';

/** `as` is what the pieces are; a list item's marker is the first one's alone. */
export function place(
  group: readonly Draft[],
  pieces: readonly string[],
  carrier: Carrier,
  as: Omit<Draft, 'text'>,
): Draft[] {
  const drafts: (Draft & { marks: Mark[]; from: number })[] = [];
  let from = 0;
  for (const [index, text] of pieces.entries()) {
    const { marker: _, ...unmarked } = as;
    drafts.push({ ...(index === 0 ? as : unmarked), text, marks: [], noteRefs: [], pageBreaks: [], from });
    from += text.length + 1;
  }
  const holder = (at: number) => drafts.findLast((draft) => draft.from <= at);
  let start = 0;
  for (const { text, marks = [], noteRefs = [], pageBreaks = [] } of group) {
    for (const mark of marks)
      put(drafts, { ...mark, start: mark.start + start, end: mark.end + start }, carrier);
    for (const ref of as.kind === 'separator' ? [] : noteRefs) {
      const at = carrier.point(start + ref.at);
      const draft = holder(at);
      draft?.noteRefs?.push({ ...ref, at: Math.min(at - draft.from, draft.text.length) });
    }
    for (const page of pageBreaks) {
      const at = carrier.point(start + page.at);
      const draft = holder(at);
      draft?.pageBreaks?.push({ ...page, at: Math.min(at - draft.from, draft.text.length) });
    }
    start += text.length + 1;
  }
  return drafts.map(({ from: _, ...draft }) =>
    group.length === 1 ? draft : { ...draft, marks: mended(draft.marks, draft.text) },
  );
}

/** A mark lies in one block: where its words were parted, so is it. */
function put(drafts: readonly { text: string; marks: Mark[]; from: number }[], mark: Mark, carrier: Carrier) {
  const range = carrier.range(mark);
  if (!range) return;
  for (const { from, text, marks } of drafts) {
    const [start, end] = [Math.max(range.start - from, 0), Math.min(range.end - from, text.length)];
    const words = text.slice(start, end);
    const lead = words.length - words.trimStart().length;
    if (start < end && words.trim() !== '')
      marks.push({ ...mark, start: start + lead, end: start + lead + words.trim().length });
  }
}

/** Of one mark that was parted and is joined again, one. */
function mended(marks: readonly Mark[], text: string): Mark[] {
  const whole: Mark[] = [];
  for (const mark of marks) {
    const at = whole.findLastIndex(
      (each) =>
        each.kind === mark.kind &&
        each.href === mark.href &&
        each.target === mark.target &&
        each.end <= mark.start &&
        text.slice(each.end, mark.start).trim() === '',
    );
    const earlier = whole[at];
    if (earlier) whole[at] = { ...earlier, end: mark.end };
    else whole.push(mark);
  }
  return whole;
}
