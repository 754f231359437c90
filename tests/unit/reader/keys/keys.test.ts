import { describe, expect, it, test } from 'vitest';
import { keyIds, keyTable, noteKeyOf, pageKeyOf, textKeyOf, type Pressed } from '@/app/_reader/keys/keys';

const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('the reader’s keys', () => {
  it('mean one thing each, in each place', () => {
    for (const where of ['page', 'text', 'note']) {
      const all = keyIds.filter((id) => keyTable[id].where === where).flatMap((id) => keyTable[id].keys);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it('are no keys by which a page is scrolled or left, except while the text has the focus; one searches, as in browsers', () => {
    const browsers = [
      ' ',
      'Enter',
      'Tab',
      'Escape',
      'Home',
      'End',
      'PageUp',
      'PageDown',
      '/',
      "'",
      'Backspace',
    ];
    const onPage = keyIds.filter((id) => keyTable[id].where === 'page').flatMap((id) => keyTable[id].keys);
    expect(onPage.filter((key) => browsers.includes(key) || /^(Arrow|F\d)/.test(key))).toEqual(['/']);
    expect(keyTable.search.keys).toEqual(['/']);
  });

  test.each(['ctrlKey', 'metaKey', 'altKey'] as const)('are left to the browser with %s', (held) => {
    for (const id of keyIds)
      for (const key of keyTable[id].keys) {
        expect(pageKeyOf(press(key, { [held]: true }))).toBeNull();
        expect(textKeyOf(press(key, { [held]: true }))).toBeNull();
        expect(noteKeyOf(press(key, { [held]: true }))).toBeNull();
      }
  });

  it('move and, with Shift, extend; what does not move does nothing with Shift', () => {
    expect(textKeyOf(press('ArrowDown'))).toBe('nextParagraph');
    expect(textKeyOf(press('ArrowDown', { shiftKey: true }))).toBe('nextParagraph');
    expect(textKeyOf(press('Enter', { shiftKey: true }))).toBeNull();
    expect(textKeyOf(press('Escape', { shiftKey: true }))).toBeNull();
  });

  it('are the same under caps lock, and where a character needs Shift', () => {
    expect(textKeyOf(press('H', { shiftKey: true }))).toBe('highlight');
    expect(pageKeyOf(press('?', { shiftKey: true }))).toBe('help');
    expect(pageKeyOf(press('?'))).toBe('help');
  });

  it('follow the direction of the text', () => {
    expect(textKeyOf(press('ArrowLeft'), true)).toBe('nextSentence');
    expect(textKeyOf(press('ArrowRight'), true)).toBe('previousSentence');
    expect(textKeyOf(press('ArrowDown'), true)).toBe('nextParagraph');
  });

  it('are not heard elsewhere', () => {
    expect(pageKeyOf(press('ArrowDown'))).toBeNull();
    expect(pageKeyOf(press('h'))).toBeNull();
    expect(textKeyOf(press('?'))).toBeNull();
    expect(noteKeyOf(press('Enter'))).toBeNull();
    expect(noteKeyOf(press('Escape'))).toBe('toWords');
  });
});
