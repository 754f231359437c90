/** A page as it is gone through with the Tab key. */
import type { Page } from '@playwright/test';
import { expect } from './story';

/** What has the focus, as a screen reader would call it, and whether one can see that it has. */
export const focus = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const hasOutline =
      outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && outlineColor !== 'rgba(0, 0, 0, 0)';
    // The text's stands in the window, since the text is longer than it.
    const ring = getComputedStyle(element, '::before');
    const hasRing = ring.position === 'fixed' && parseFloat(ring.borderTopWidth) >= 2;
    const box = element.getBoundingClientRect();
    const named = document.getElementById(element.getAttribute('aria-labelledby') ?? '');
    const labels = element instanceof HTMLTextAreaElement ? [...element.labels] : [];
    return {
      name: element.ariaLabel ?? named?.textContent ?? labels[0]?.textContent ?? element.textContent ?? '',
      role: element === document.body ? 'nothing' : element.tagName.toLowerCase(),
      visible: (hasOutline || hasRing) && box.width > 1 && box.height > 1,
    };
  });

/** Presses Tab until this has the focus; everything on the way must show that it has it. */
export async function tabTo(page: Page, name: string | RegExp, most = 30): Promise<string[]> {
  const passed: string[] = [];
  for (let pressed = 0; pressed < most; pressed++) {
    await page.keyboard.press('Tab');
    const now = await focus(page);
    passed.push(now.name);
    expect(now.visible, `the focus on ${now.role} “${now.name}” can be seen`).toBe(true);
    if (typeof name === 'string' ? now.name === name : name.test(now.name)) return passed;
  }
  throw new Error(`Tab does not reach ${String(name)}, only ${passed.join(', ')}`);
}
