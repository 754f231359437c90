// Installing and building change the tree, so one start does them at a time; a second one waits and then finds
// them done.
// @ts-check
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { takeLock } from './lock.mjs';
import { ROOT } from './places.mjs';
import { sleep } from './processes.mjs';
import { say } from './progress.mjs';

const FILE = join(ROOT, 'build', 'work.lock');

function tryLock() {
  try {
    mkdirSync(join(ROOT, 'build'), { recursive: true });
    return takeLock(FILE);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new Failure(
      `Cannot write to ${ROOT} (${code}), and it has yet to be installed or built: do that as its owner, with npm start.`,
    );
  }
}

/**
 * Does work unless it is done, alone.
 * @param {() => boolean} isDone
 * @param {() => Promise<void>} work
 */
export async function once(isDone, work) {
  if (isDone()) return;
  let lock = tryLock();
  if ('heldBy' in lock) say(`Waiting for another start (process ${lock.heldBy}) that installs or builds…`);
  while ('heldBy' in lock) {
    await sleep(300);
    lock = tryLock();
  }
  try {
    if (!isDone()) await work();
  } finally {
    lock.release();
  }
}
