/** A text of several screens, in which each paragraph says its number, and what of it is on the screen. */
import type { Page } from '@playwright/test';

const sentences = (n: number) =>
  `Paragraph number ${n} begins here. It goes on for a while about the places where people write, and about those
where they only read. Somebody objects to paragraph ${n}, and is answered at length. At the end of paragraph ${n} nothing
is settled.`.replaceAll('\n', ' ');

/** Markdown: chapters of ten paragraphs each. */
export const longText = (paragraphs = 60): string =>
  Array.from({ length: paragraphs }, (_, index) => {
    const chapter = index % 10 === 0 ? `# Chapter ${index / 10 + 1}\n\n` : '';
    return `${chapter}${sentences(index + 1)}\n`;
  }).join('\n');

/** The number of the first paragraph of which a line is seen below the header. */
export const paragraphOnTop = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const line = document.querySelector('.site-header')?.getBoundingClientRect().bottom ?? 0;
    const seen = [...document.querySelectorAll<HTMLElement>('#article [data-n]')].find(
      (each) => each.getBoundingClientRect().bottom > line + 10,
    );
    return Number(seen?.dataset.n);
  });

/** Scrolls so that a paragraph's first line is the first that is seen, and a little beyond. */
export const scrollToParagraph = (page: Page, number: number): Promise<void> =>
  page.evaluate((n) => {
    const line = document.querySelector('.site-header')?.getBoundingClientRect().bottom ?? 0;
    const top = document.getElementById(`p${n}`)?.getBoundingClientRect().top ?? 0;
    scrollBy({ top: top - line - 4, behavior: 'instant' });
  }, number);
