// Keeps a process running: started again when it ends unexpectedly, later each time, given up after several quick
// deaths in a row.
// @ts-check
import { Failure } from './failure.mjs';
import { sleep } from './processes.mjs';

const QUICK_MS = 10_000;
const MOST_QUICK_DEATHS = 5;
const FIRST_PAUSE_MS = 200;

/** @typedef {{ exited: Promise<void>, stop: () => Promise<void> }} Running */

/**
 * @template {Running} T
 * @param {string} name in messages
 * @param {() => Promise<T>} begin
 * @param {{ onFailure: (error: unknown) => void }} events called when it is given up
 * @returns {Promise<{ first: T, stop: () => Promise<void> }>}
 */
export async function keepRunning(name, begin, { onFailure }) {
  let current = await begin();
  let stopping = false;
  const first = current;

  const watch = async () => {
    for (let deaths = 0, since = Date.now(); ; since = Date.now()) {
      await current.exited;
      if (stopping) return;
      deaths = Date.now() - since < QUICK_MS ? deaths + 1 : 1;
      if (deaths >= MOST_QUICK_DEATHS)
        throw new Failure(`${name} ended ${deaths} times in a row: what it said is above.`);
      console.error(`catena: ${name} ended unexpectedly; starting it again.`);
      await sleep(FIRST_PAUSE_MS * 2 ** (deaths - 1));
      if (stopping) return;
      current = await begin();
      if (stopping) await current.stop();
    }
  };
  watch().catch(onFailure);

  const stop = async () => {
    stopping = true;
    await current.stop();
  };
  return { first, stop };
}
