/**
 * Two Revisions that were compared, to carry notes from one to the other. Neither ever changes: those that were compared
 * last are kept in the process, so that one more note does not compare whole texts anew.
 */
import { buildMapper } from '@/lib/domain/anchoring';
import { keepLast } from '@/lib/domain/keep-last';
import { carefully, type Mapper } from '@/lib/domain/revising/careful';

/** `words` are of the Revision from which is mapped. */
export type Source = { words: string; map: Mapper };

/** In characters of both texts: four pairs of a megabyte, or one of books that are four times as long. */
const most = 8_000_000;
const kept = keepLast<Source>(most);

type Pair = { fromId: string; toId: string; after: string };

/** `tell` is told what could not be compared; that is tried again the next time. */
export async function readSource(
  { fromId, toId, after }: Pair,
  readWords: (id: string) => Promise<string>,
  tell: (error: unknown) => void,
): Promise<Source> {
  const key = `${fromId} ${toId}`;
  const known = kept.find(key);
  if (known) return { words: known.words, map: carefully(() => known.map, tell) };
  const words = await readWords(fromId);
  const compare = () => {
    const map = buildMapper(words, after);
    kept.keep(key, { words, map }, words.length + after.length);
    return map;
  };
  return { words, map: carefully(compare, tell) };
}
