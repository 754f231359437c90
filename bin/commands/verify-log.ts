import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { verifyChain } from '@/lib/domain/governance/log';
import { onlyFile, Refusal } from './command';

const exported = z.object({
  groupId: z.string(),
  entries: z.array(z.object({ seq: z.int(), entry: z.string(), prevHash: z.string(), hash: z.string() })),
});

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

function read(file: string) {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new Refusal(`${file} is no JSON: export the log anew from its page.`);
    throw error;
  }
  const log = exported.safeParse(json);
  if (!log.success) throw new Refusal(`${file} is no log of a group: export it from the page of the log.`);
  return log.data;
}

/** Needs nothing but the file: neither a server nor a database, nor this Catena that wrote it. */
export async function verifyLog(args: string[]): Promise<number> {
  const { entries } = read(onlyFile(args));
  const verified = await verifyChain(entries, sha256);
  if (verified.whole) {
    console.log(`The chain is whole: ${entries.length} rows. Its head is ${verified.head || 'none yet'}.`);
    console.log(
      'Compare the head with the one in a weekly letter of the group: it stands there with the number of rows.',
    );
    return 0;
  }
  console.log(
    `The chain is broken at row ${verified.atSeq}: it was changed, taken out or put in afterwards.`,
  );
  return 1;
}
