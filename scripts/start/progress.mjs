// Progress of long steps: a line that counts seconds on a terminal, a line now and then elsewhere.
// @ts-check

const QUIET_MS = 20_000;
const isTerminal = Boolean(process.stdout.isTTY);

process.stdout.on('error', () => {}); // whoever read this has gone away; the work goes on

/** @param {string} line */
export const say = (line) => console.log(line);

/**
 * Shows that something long goes on: "Installing… 12 s", then "Installed in 12 s".
 * @template T
 * @param {string} doing
 * @param {string} done
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(doing, done, work) {
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  if (isTerminal) process.stdout.write(`${doing}…`);
  else say(`${doing}…`);
  const timer = setInterval(
    () => (isTerminal ? process.stdout.write(`\r${doing}… ${seconds()} s`) : say(`${doing}… ${seconds()} s`)),
    isTerminal ? 1000 : QUIET_MS,
  );
  const clear = () => {
    clearInterval(timer);
    if (isTerminal) process.stdout.write('\r\x1b[K');
  };
  try {
    const result = await work();
    clear();
    say(`${done} in ${seconds()} s`);
    return result;
  } catch (error) {
    clear();
    throw error;
  }
}
