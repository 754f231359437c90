// One holder for a folder: a file with the holder's pid and the moment that process began, so that a number used
// again, or a file that outlived kill -9, is not taken for a holder.
// @ts-check
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isAlive, startedAt } from './processes.mjs';

/** @param {string} file @returns {string} */
const read = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** The pid that the lock's text names, if that very process still runs. @param {string} text */
function livePid(text) {
  const [pid = '', started] = text.trim().split(/ (.*)/s);
  return isAlive(Number(pid)) && startedAt(Number(pid)) === (started ?? '') ? Number(pid) : null;
}

/** Who holds the lock, or null. @param {string} file */
export const lockHolder = (file) => livePid(read(file));

/**
 * Takes the lock until this process ends or gives it back.
 * @param {string} file
 * @returns {{ release: () => void } | { heldBy: number }}
 */
export function takeLock(file) {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, `${process.pid} ${startedAt(process.pid)}\n`, { mode: 0o600 });
  try {
    for (;;) {
      try {
        linkSync(own, file); // complete the moment it exists
        break;
      } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
      }
      const text = read(file);
      const heldBy = livePid(text);
      if (heldBy && heldBy !== process.pid) return { heldBy };
      takeAway(file, text);
    }
  } finally {
    rmSync(own, { force: true });
  }
  const release = () => {
    process.off('exit', release);
    if (lockHolder(file) === process.pid) rmSync(file, { force: true });
  };
  process.on('exit', release);
  return { release };
}

/** Removes a dead holder's file; puts it back if another start was quicker and it is now a live one's. @param {string} file @param {string} text */
function takeAway(file, text) {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
    if (read(aside) !== text) linkSync(aside, file);
  } catch {
    // somebody else took it away: look again
  }
  rmSync(aside, { force: true });
}
