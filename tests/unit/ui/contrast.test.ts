import { describe, expect, test } from 'vitest';
import { colour, contrast, themes, type Theme } from './theme-colours';

const grounds = ['paper', 'card', 'lifted', 'white', 'grey-0', 'grey-1', 'grey-2'];
const marks = ['mark', 'mark-deep', 'mark-strong', 'mark-own'];

/** Which text may lie on which grounds; each pair has to be readable (4.5:1) in each theme. */
const readable: [text: string, on: string[]][] = [
  ['ink', [...grounds, ...marks, 'grey-3']],
  ['soft', grounds],
  ['accent', [...grounds, 'grey-3']],
  ['good', grounds],
  ['caution', grounds],
  ['bad', grounds],
  // frontend-shared's
  ['color-text', grounds],
  ['color-text-light', grounds],
  ['brand', grounds],
  ['brand-dark', grounds],
  ['grey-5', grounds],
  ['grey-6', grounds],
  ['grey-7', [...grounds, 'grey-3']],
  ['grey-8', [...grounds, 'grey-3']],
  ['grey-9', [...grounds, 'grey-3']],
  ['slate-7', grounds],
  // On what is filled with ink
  ['paper', ['ink', 'grey-7', 'grey-8']],
  ['card', ['bad', 'accent']],
  ['grey-1', ['grey-7', 'grey-8']],
  ['color-text-inverted', ['slate-7']],
  ['white', ['green-success', 'yellow-notice', 'red-error']],
];

/** The edge of something to write in or press, and signs without words (WCAG 1.4.11). */
const visible: [sign: string, on: string[]][] = [
  ['edge', ['paper', 'card', 'lifted']],
  ['own', ['paper', 'card']],
  ['ring', grounds],
];

/** The pairs of a table that fall short, with what they have. */
const short = (table: [string, string[]][], theme: Theme, least: number) =>
  table
    .flatMap(([fore, on]) => on.map((ground) => [fore, ground] as const))
    .filter(([fore, ground]) => contrast(fore, ground, theme) < least)
    .map(([fore, ground]) => `${fore} on ${ground}: ${contrast(fore, ground, theme).toFixed(2)}`);

describe.each(themes)('in the %s theme', (theme) => {
  test('every text is readable wherever it may lie', () => {
    expect(short(readable, theme, 4.5)).toEqual([]);
  });
  test('every edge and sign can be seen', () => {
    expect(short(visible, theme, 3)).toEqual([]);
  });
});

test('black on white is 21 to 1, and the reader of theme.css can tell light from dark', () => {
  expect(colour('card', 'light')).toEqual([255, 255, 255]);
  expect(contrast('ink', 'paper', 'light')).toBeGreaterThan(14);
  expect(contrast('paper', 'card', 'dark')).toBeLessThan(1.5);
});
