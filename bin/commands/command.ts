import type { Database } from '@/lib/db/client';

/** Gives the exit code. */
export type Command = (db: Database, args: string[]) => Promise<number>;

/** The command was called wrongly: its words are printed with the usage. */
export class Misuse extends Error {}

/** It cannot be done, and the message says what to do instead. */
export class Refusal extends Error {}

export function onlyFile(args: readonly string[]): string {
  const [file, ...others] = args;
  if (file === undefined || others.length > 0 || file.startsWith('-')) throw new Misuse('Name one file.');
  return file;
}

export const usage = `Usage: bin/catena COMMAND

  import [--owner EMAIL | --world] FILE…
      Adds texts (.txt, .md) to the library, where everyone with an account can read them.
      --owner EMAIL   instead only this person, who can put them on a group's shelf
      --world         also people without an account

  password-link EMAIL
      Prints a link with which the person of this address sets a new password: once, within an hour.

  try-mail EMAIL
      Sends a letter to this address, and says what the mail server says.

  backup FILE
      Writes everything that people made here into a new file; Catena may run meanwhile.

  restore FILE
      Puts a backup into a database that has no people and texts yet.

  operator suspend ADDRESS --ground "…"
  operator lift ADDRESS --ground "…"
      Shuts an account that is a danger, and opens it again. What it said, is in and voted stands.
  operator seal COMMENT --ground "…" --instead "…"
  operator unseal COMMENT --ground "…"
      Takes words from everybody's sight, by legal order, with something told instead; and brings them back.
      COMMENT is an id, or the address of a page that names it.
  operator purge COMMENT --ground "…" [--yes]
      Erases words for good, by legal order; without --yes it says what would go.
  operator dissolve GROUP --ground "…"
      Ends a group, by legal order: nobody writes, votes or comes in any more; its members read it and take it along.
      Each stands in the log of the groups concerned, with its ground, and is told to their members.

  verify-log FILE
      Checks a group's log, as it was exported from its page: without a server, and without a database.`;
