/**
 * Drafts as this browser stores them, by person and text: what was typed is here before anything else happens, and
 * another tab of the same browser has it at once. Private windows and full disks refuse storage; then a draft lives as
 * long as its page, and on the server.
 */
import { hold, isToSend, wordsOf, write, type Held } from '@/lib/domain/drafts/held';
import { draft, heldDraft } from '@/lib/schemas/draft';

const everyones = 'catena:draft:';

function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

/** People who are signing out here: what the page that they leave still does stores nothing of theirs again. */
const leaving = new Set<string>();

const put = (key: string, value: string) => (localStorage.setItem(key, value), true);
const take = (key: string) => (localStorage.removeItem(key), true);

const keysOf = (prefix: string) =>
  attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(prefix)), []);

/** What something else wrote is passed over and left where it is; an older Catena stored the words alone. */
function read(key: string, textId: string): Held | undefined {
  const stored = attempt((): unknown => JSON.parse(localStorage.getItem(key) ?? 'null'), null);
  const held = heldDraft.safeParse(stored);
  if (held.success) return held.data;
  const alone = draft.safeParse(stored);
  return alone.success ? write(hold(textId, null, alone.data.id), alone.data) : undefined;
}

export type LocalDrafts = {
  list: () => Held[];
  /** Whether it is stored. */
  save: (held: Held) => boolean;
  remove: (id: string) => boolean;
  /** Calls back when another tab has changed one, with what it is now; gives what ends that. */
  watch: (changed: (id: string, held: Held | undefined) => void) => () => void;
};

export function openLocalDrafts(userId: string, textId: string): LocalDrafts {
  const prefix = `${everyones}${userId}:${textId}:`;
  // Whoever is given a page is signed in again.
  leaving.delete(userId);
  return {
    list: () => keysOf(prefix).flatMap((key) => read(key, textId) ?? []),
    save: (held) => !leaving.has(userId) && attempt(() => put(prefix + held.id, JSON.stringify(held)), false),
    remove: (id) => attempt(() => take(prefix + id), false),
    watch(changed) {
      const hear = ({ key }: StorageEvent) => {
        if (key?.startsWith(prefix)) changed(key.slice(prefix.length), read(key, textId));
      };
      addEventListener('storage', hear);
      return () => removeEventListener('storage', hear);
    },
  };
}

const allOf = (userId: string) =>
  keysOf(`${everyones}${userId}:`).map((key) => ({ key, held: read(key, key.split(':')[3] ?? '') }));

/** The texts about which this browser has something of a person's that the server is to be told, and was not yet. */
export const textsWithUnsent = (userId: string): string[] => [
  ...new Set(
    allOf(userId).flatMap(({ held }) =>
      held && (held.posting !== null || isToSend(held)) ? held.textId : [],
    ),
  ),
];

/** How many drafts of a person are in this browser and nowhere else, over all texts. */
export const countUnsaved = (userId: string) =>
  allOf(userId).filter(({ held }) => held?.changed && wordsOf(held.draft)).length;

/** Takes a person's drafts out of this browser as they sign out: all, or those that the server has as well. */
export function removeDrafts(userId: string, which: 'all' | 'saved'): void {
  leaving.add(userId);
  for (const { key, held } of allOf(userId))
    if (which === 'all' || held?.changed === false) attempt(() => localStorage.removeItem(key), undefined);
}

/** Signing out did not come to pass: what is written is stored as before. */
export const storeAgain = (userId: string) => void leaving.delete(userId);
