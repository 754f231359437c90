/**
 * What is typed in a correction, as this browser stores it until the server has it: by person, text, edition and block.
 * Private windows and full disks refuse storage; then it lives as long as its page.
 */
import type { Field } from '@/lib/domain/correcting/field';

const everyones = 'catena:correction:';

/**
 * `was`: the mark of what the server had when it was typed. `late`: the server had something else when this came back to
 * it, so that only who typed both can say which is meant.
 */
export type Unkept = { basedOnId: string; index: number; field: Field; was: string; late?: true };

function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

const keysOf = (prefix: string) =>
  attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(prefix)), []);

function read(key: string): Pick<Unkept, 'field' | 'was'> | null {
  const stored = attempt((): unknown => JSON.parse(localStorage.getItem(key) ?? 'null'), null);
  if (typeof stored !== 'object' || stored === null) return null;
  const { words, kind, on, was } = stored as Record<string, unknown>;
  if (typeof words !== 'string' || typeof kind !== 'string') return null;
  return { field: { words, kind, on: on === true }, was: typeof was === 'string' ? was : '' };
}

type Key = Pick<Unkept, 'basedOnId' | 'index' | 'late'>;

export function openUnkept(userId: string, textId: string) {
  const prefix = `${everyones}${userId}:${textId}:`;
  const keyOf = ({ basedOnId, index, late }: Key) => `${prefix}${basedOnId}:${index}${late ? ':late' : ''}`;
  return {
    list: (): Unkept[] =>
      keysOf(prefix).flatMap((key) => {
        const [basedOnId = '', index = '', late] = key.slice(prefix.length).split(':');
        const found = read(key);
        return found ? { basedOnId, index: Number(index), ...found, ...(late && { late: true }) } : [];
      }),
    /** Whether it is stored. */
    save: (each: Unkept) => {
      const stored = JSON.stringify({ ...each.field, was: each.was });
      return attempt(() => (localStorage.setItem(keyOf(each), stored), true), false);
    },
    remove: (each: Key) => attempt(() => localStorage.removeItem(keyOf(each)), undefined),
  };
}

export const countUnkept = (userId: string) => keysOf(`${everyones}${userId}:`).length;

/** As they sign out: a person's words leave this browser, if they say so. */
export function removeUnkept(userId: string): void {
  for (const key of keysOf(`${everyones}${userId}:`)) attempt(() => localStorage.removeItem(key), undefined);
}
