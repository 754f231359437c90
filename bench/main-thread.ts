/**
 * What a page's main thread does, as Chromium counts it: in milliseconds of the processor, so that other work on the same
 * machine, and waiting for the screen, are not in it.
 */
import type { Page } from '@playwright/test';
import { sleep } from '../scripts/start/processes.mjs';

export type Work = { script: number; layout: number; all: number };

/** At rest, of so many stretches of so many ms, it works in each for less than this share. */
const restTimes = 3;
const restMs = 500;
const restShare = 0.04;

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
  /** Until it has done next to nothing for a second and a half, or for a minute: only then is what follows counted alone. */
  const atRest = async (): Promise<void> => {
    const begun = performance.now();
    for (let quiet = 0; quiet < restTimes && performance.now() - begun < 60_000;) {
      const { all } = await during(() => sleep(restMs));
      quiet = all < restMs * restShare ? quiet + 1 : 0;
    }
  };
  return { read, during, atRest };
}

export const share = (times: readonly number[], part: number) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? NaN;

export const ms = (time: number) => time.toFixed(1).padStart(7);
