/**
 * What is typed in a correction, as this browser stores it until the server has it: by person, text, edition and block.
 * Private windows and full disks refuse storage; then it lives as long as its page.
 */
import type { Field } from '@/lib/domain/correcting/field';

const everyones = 'catena:correction:';

export type Unkept = { basedOnId: string; index: number; field: Field };

function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

const keysOf = (prefix: string) =>
  attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(prefix)), []);

function read(key: string): Field | null {
  const stored = attempt((): unknown => JSON.parse(localStorage.getItem(key) ?? 'null'), null);
  if (typeof stored !== 'object' || stored === null) return null;
  const { words, kind, on } = stored as Record<string, unknown>;
  return typeof words === 'string' && typeof kind === 'string' ? { words, kind, on: on === true } : null;
}

export function openUnkept(userId: string, textId: string) {
  const prefix = `${everyones}${userId}:${textId}:`;
  const keyOf = (basedOnId: string, index: number) => `${prefix}${basedOnId}:${index}`;
  return {
    list: (): Unkept[] =>
      keysOf(prefix).flatMap((key) => {
        const [basedOnId = '', index = ''] = key.slice(prefix.length).split(':');
        const field = read(key);
        return field ? { basedOnId, index: Number(index), field } : [];
      }),
    /** Whether it is stored. */
    save: ({ basedOnId, index, field }: Unkept) =>
      attempt(() => (localStorage.setItem(keyOf(basedOnId, index), JSON.stringify(field)), true), false),
    remove: ({ basedOnId, index }: Pick<Unkept, 'basedOnId' | 'index'>) =>
      attempt(() => localStorage.removeItem(keyOf(basedOnId, index)), undefined),
  };
}

export const countUnkept = (userId: string) => keysOf(`${everyones}${userId}:`).length;

/** As they sign out: a person's words leave this browser, if they say so. */
export function removeUnkept(userId: string): void {
  for (const key of keysOf(`${everyones}${userId}:`)) attempt(() => localStorage.removeItem(key), undefined);
}
