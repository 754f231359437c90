// What a person sees when something cannot work: one line that says what to do, and exit code 1. Anything else
// that is thrown is a programmer's mistake and keeps its stack.
// @ts-check

export class Failure extends Error {}

/** Ends the process on an error; a Failure shows only its line. @param {unknown} error */
export function exitWith(error) {
  console.error(error instanceof Failure ? `catena: ${error.message}` : error);
  process.exit(1);
}

/** Runs a script's main function. @param {() => Promise<number | void>} main its number is the exit code */
export function run(main) {
  main().then((code) => process.exit(code ?? 0), exitWith);
}
