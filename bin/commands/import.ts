import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { en } from '@/app/_messages/en';
import { findUserByEmail } from '@/lib/db/user';
import { normaliseEmail } from '@/lib/domain/accounts';
import { randomId } from '@/lib/domain/ids';
import type { TextAudience } from '@/lib/domain/text/text';
import type { Database } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { storeText } from '@/lib/services/texts/texts';
import { env } from '@/lib/env';
import { Misuse, type Command } from './command';

/** Imports each file on its own: one that cannot be read does not keep the others out. 1 when any was refused. */
export const importFiles: Command = async (db, args) => {
  const { values, positionals } = parse(args);
  if (positionals.length === 0) throw new Misuse('Name at least one file.');
  const owner = await chooseOwner(db, values);
  let refused = 0;
  for (const path of positionals) if (!(await importOne(db, path, owner))) refused += 1;
  return refused === 0 ? 0 : 1;
};

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { owner: { type: 'string' }, world: { type: 'boolean' } },
    });
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error));
  }
}

type Owner = { audience: TextAudience; importedById: string | null };

async function chooseOwner(
  db: Database,
  { owner, world }: { owner?: string; world?: boolean },
): Promise<Owner> {
  if (owner !== undefined && world) throw new Misuse('Choose one of --owner and --world.');
  if (owner === undefined) return { audience: world ? 'world' : 'site', importedById: null };
  const user = await findUserByEmail(db, normaliseEmail(owner));
  if (!user) throw new Misuse(`Nobody here has the address ${owner}.`);
  return { audience: 'owner', importedById: user.id };
}

async function importOne(db: Database, path: string, owner: Owner): Promise<boolean> {
  const name = basename(path);
  try {
    const bytes = await readFile(path);
    const { title, textId, paragraphs, warnings } = await storeText(
      { db, now: new Date(), newId: randomId },
      { fileName: name, bytes },
      owner,
    );
    console.log(
      `${name}: “${title}”, ${paragraphs} paragraphs, ${new URL(`/texts/${textId}`, env.siteUrl).href}`,
    );
    for (const line of summarise(warnings)) console.log(`  ${line}`);
    return true;
  } catch (error) {
    console.error(`${name}: ${explain(error)}`);
    return false;
  }
}

function summarise(
  warnings: readonly { code: keyof typeof en.imported.warning; detail?: string }[],
): string[] {
  const codes = [...new Set(warnings.map((warning) => warning.code))];
  return codes.map((code) => {
    const same = warnings.filter((warning) => warning.code === code);
    const details = same.flatMap((warning) => warning.detail ?? []).slice(0, 5);
    return `${en.imported.warning[code]}${same.length > 1 ? ` (${same.length})` : ''}${details.length > 0 ? `: ${details.join(' · ')}` : ''}`;
  });
}

function explain(error: unknown): string {
  if (error instanceof AppError && error.reason && Object.hasOwn(en.reason, error.reason))
    return en.reason[error.reason as keyof typeof en.reason];
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'There is no such file.';
  if (error instanceof Error && 'code' in error && error.code === 'EISDIR')
    return 'This is a folder; name the files in it.';
  return error instanceof Error ? error.message : String(error);
}
