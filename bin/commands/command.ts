import type { Database } from '@/lib/db/client';

/** Gives the exit code. */
export type Command = (db: Database, args: string[]) => Promise<number>;

/** The command was called wrongly: its words are printed with the usage. */
export class Misuse extends Error {}

export const usage = `Usage: bin/catena COMMAND

  import [--owner EMAIL | --world] FILE…
      Adds texts (.txt, .md) to the library, where everyone with an account can read them.
      --owner EMAIL   instead only this person, who can put them on a group's shelf
      --world         also people without an account`;
