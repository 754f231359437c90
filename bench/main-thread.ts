/**
 * What a page's main thread does, as Chromium counts it: in milliseconds of the processor, so that other work on the same
 * machine, and waiting for the screen, are not in it.
 */
import type { Page } from '@playwright/test';

export type Work = { script: number; layout: number; all: number };

export async function watchMainThread(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async (): Promise<Work> => {
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string) => 1000 * (metrics.find((each) => each.name === name)?.value ?? NaN);
    return {
      script: of('ScriptDuration'),
      layout: of('LayoutDuration') + of('RecalcStyleDuration'),
      all: of('TaskDuration'),
    };
  };
  const during = async (act: () => Promise<unknown>): Promise<Work> => {
    const before = await read();
    await act();
    const after = await read();
    return {
      script: after.script - before.script,
      layout: after.layout - before.layout,
      all: after.all - before.all,
    };
  };
  return { read, during };
}

export const share = (times: readonly number[], part: number) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? NaN;

export const ms = (time: number) => time.toFixed(1).padStart(7);
