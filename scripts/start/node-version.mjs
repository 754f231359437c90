// Says so in one line when Node is too old, before anything that an old Node cannot read is loaded.
// @ts-check

const NEEDED = [20, 19];

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [neededMajor = 0, neededMinor = 0] = NEEDED;
  if (process.platform === 'win32') fail('Catena does not run on Windows itself: use WSL.');
  if (major < neededMajor || (major === neededMajor && minor < neededMinor))
    fail(
      `Catena needs Node ${NEEDED.join('.')} or newer, and this is ${process.versions.node}: install a newer one.`,
    );
}

/** @param {string} line */
function fail(line) {
  console.error(`catena: ${line}`);
  process.exit(1);
}
