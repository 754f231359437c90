/**
 * The file of a backup: a line that says what it is, lines of JSON packed with gzip, and a seal, the SHA-256 of all
 * before it. A file that was cut short or changed anywhere does not fit its seal.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Refusal } from '../commands/command';

const title = Buffer.from('catena-backup 1\n');
const sealOf = (digest: string) => `\nsha256 ${digest}\n`;
const sealLength = sealOf('0'.repeat(64)).length;

/** Writes the lines; the file appears under its name when it is whole, for its owner's eyes alone. */
export async function writeSealed(file: string, lines: AsyncIterable<string>): Promise<number> {
  if (await stat(file).catch(() => null))
    throw new Refusal(`There is already something called ${file}: choose another name.`);
  const part = `${file}.part`;
  const hash = createHash('sha256').update(title);
  async function* sealed(packed: AsyncIterable<Buffer>) {
    yield title;
    for await (const chunk of packed) {
      hash.update(chunk);
      yield chunk;
    }
    yield sealOf(hash.digest('hex'));
  }
  try {
    await rm(part, { force: true });
    const out = createWriteStream(part, { mode: 0o600, flags: 'wx', flush: true });
    await pipeline(lines, createGzip(), sealed, out);
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  return (await stat(file)).size;
}

/** Reads the whole file and compares it with its seal, before anything is done with it. */
export async function checkSeal(file: string): Promise<void> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const read = async (position: number, length: number) =>
      (await handle.read(Buffer.alloc(length), 0, length, position)).buffer;
    if (!(await read(0, title.length)).equals(title)) throw new Refusal(`${file} is not a backup of Catena.`);
    const end = size - sealLength;
    const hash = createHash('sha256');
    if (end > title.length)
      for await (const chunk of createReadStream(file, { end: end - 1 })) hash.update(chunk);
    const seal = Buffer.from(sealOf(hash.digest('hex')));
    if (end <= title.length || !(await read(end, sealLength)).equals(seal))
      throw new Refusal(
        `${file} is damaged or was cut short, and nothing was written: use another copy of it.`,
      );
  } finally {
    await handle.close();
  }
}

/** Hands the lines of a file to `work`, of which no more is in memory than what it asks for. */
export async function readSealed<T>(
  file: string,
  work: (lines: AsyncIterator<string>) => Promise<T>,
): Promise<T> {
  const { size } = await stat(file);
  const packed = createReadStream(file, { start: title.length, end: size - sealLength - 1 });
  return pipeline(packed, createGunzip().setEncoding('utf8'), (text: AsyncIterable<string>) =>
    work(linesOf(text)),
  );
}

/** Not Node's readline, for which U+2028 ends a line as well. */
async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string, void> {
  let begun: string[] = [];
  for await (const chunk of text) {
    const [first = '', ...others] = chunk.split('\n');
    begun.push(first);
    for (const next of others) {
      yield begun.join('');
      begun = [next];
    }
  }
}
