/**
 * One draft as one browser holds it, and what becomes of it when it meets what the server keeps. Pure: with any order
 * of saves, lost answers, crashes and devices, words go only where somebody who had them before their eyes sent them.
 * Two tabs of a browser share what it holds; two browsers meet on the server.
 */
import { toBody } from '../threading/thread';
import type { Draft, KeptDraft, Seen } from './draft';

/** What another device has put under a draft's id; null: it was posted or thrown away there. */
export type Other = { version: number; draft: Draft | null };

export type Held = {
  id: string;
  textId: string;
  /** Null: thrown away here. */
  draft: Draft | null;
  /** The server's version over which these words were written; 0: none. */
  seen: number;
  /** Whether the server has not acknowledged them. */
  changed: boolean;
  /** The name under which these very words were sent; null while they were not. */
  named: string | null;
  /** Names of writes of this browser that were not answered: any of them may be what the server has. */
  sent: readonly string[];
  /** What one has to choose about. */
  other: Other | null;
  /** When its author said that it be posted, in milliseconds; null: it is still being written. */
  posting: number | null;
  /** Every wording of it that was on its way to be posted, as it would be kept. */
  posted: readonly string[];
};

const maxSent = 100;
const blank = ({ body }: Draft) => body.trim() === '';
/** A draft with nothing in it is not kept. */
export const wordsOf = (draft: Draft | null) => (draft && !blank(draft) ? draft : null);

/** As two devices would have to agree: blank is nothing, and the order of an object's keys is no difference. */
export function isSame(a: Draft | null, b: Draft | null): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  return x === y || (x !== null && y !== null && canonical(x) === canonical(y));
}
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** Somebody has written at it, here or elsewhere: a field that was merely opened may be closed without a word. */
export const isTouched = ({ changed, seen, draft }: Held) => wordsOf(draft) !== null && (changed || seen > 0);

/** A draft that is begun, or is as the server has it. */
export const hold = (textId: string, draft: Draft | null, id: string, seen = 0): Held => ({
  id,
  textId,
  draft,
  seen,
  changed: false,
  named: null,
  sent: [],
  other: null,
  posting: null,
  posted: [],
});
const adopt = (held: Held, { draft, version }: Other): Held => hold(held.textId, draft, held.id, version);

export const write = (held: Held, draft: Draft): Held => ({ ...held, draft, changed: true, named: null });

/** Thrown away here; what another device put there unseen comes in its place. */
export const discard = (held: Held): Held =>
  held.other
    ? adopt(held, held.other)
    : { ...held, draft: null, changed: mayBeThere(held), named: null, posting: null };

/** Whether there is something here that the server should be told, and that nobody has to be asked about first. */
export const isToSend = (held: Held) =>
  held.changed && !held.other && held.posting === null && (wordsOf(held.draft) !== null || mayBeThere(held));

const mayBeThere = ({ seen, sent }: Held) => seen > 0 || sent.length > 0;

/** What a write of it is conditional on. */
export const seenOf = ({ seen, sent }: Held): Seen => ({ version: seen, writes: sent });

/** Gives the words a name, under which they are sent: the same name for as long as they are the same. */
export const name = (held: Held, newName: string): Held =>
  held.named !== null ? held : { ...held, named: newName, sent: [...held.sent, newName].slice(-maxSent) };

/** The server has taken what was sent under that name. */
export const acknowledge = (held: Held, writeId: string, version: number): Held =>
  version <= held.seen
    ? held
    : {
        ...held,
        seen: version,
        // Those before it can no longer be what the server has; one after it may arrive yet.
        sent: held.sent.slice(held.sent.indexOf(writeId) + 1),
        changed: held.named !== writeId,
        other: null,
      };

/** What the server has now, whether it was asked or refused a write. What is older than what one has seen says nothing. */
export function meet(held: Held, stored: KeptDraft): Held {
  const { draft, version, writeId } = stored;
  if (version <= held.seen) return held;
  if (held.sent.includes(writeId)) return acknowledge(held, writeId, version);
  if (!held.changed) return adopt(held, stored);
  if (isSame(held.draft, draft)) return { ...held, seen: version, sent: [], changed: false, other: null };
  // Thrown away here, and written on elsewhere: it stays.
  if (!wordsOf(held.draft)) return adopt(held, stored);
  // What is over leaves room where it never was here (an edit's id is used again), or was posted from here.
  if (!draft && (held.seen === 0 || held.posted.length > 0))
    return { ...held, seen: version, sent: [], named: null };
  return { ...held, other: { version, draft } };
}

/**
 * What a list of the server's means for a draft that is not in it: posted or thrown away elsewhere. `asked` is what was
 * held when the list was asked for: what was acknowledged since is no news to it.
 */
export const missing = (held: Held, asked: Held | undefined): Held =>
  !held.changed && held.seen > 0 && asked?.changed === false && asked.seen === held.seen
    ? { ...held, draft: null }
    : held;

export type Choice = 'mine' | 'theirs' | 'both';

/** One's choice between what stands here and what another device put there. */
export function choose(held: Held, choice: Choice): Held {
  const { other, draft } = held;
  if (!other) return held;
  if (choice === 'theirs' || !draft) return adopt(held, other);
  const body = choice === 'both' && other.draft ? join(other.draft.body, draft.body) : draft.body;
  const chosen = { ...held, seen: other.version, sent: [], other: null };
  return write(chosen, { ...draft, body });
}

/** Two wordings, one below the other. */
export const join = (first: string, second: string) => `${first.trimEnd()}\n\n${second.trimStart()}`;

/** Its author says that it be posted. */
export const post = (held: Held, at: number): Held => ({ ...held, posting: at, changed: true });

/** It is on its way with these words: should the answer be lost, what then stands there is known for one's own. */
export function sendOff(held: Held, body: string): Held {
  const words = toBody(body);
  return held.posted.includes(words) ? held : { ...held, posted: [...held.posted, words] };
}

/** No other wording was ever on its way: when what stood there is gone, it was these words that went. */
export const isAllPosted = ({ posted }: Held, body: string) =>
  posted.length > 0 && posted.every((words) => words === toBody(body));

/**
 * Something is posted under the draft's id, with these words. `done`: they are the draft's. `amend`: this browser sent
 * them, and its author has changed them since; what stands there is one's own to change. `differs`: they are another
 * device's, and one chooses.
 */
export function answer({ draft, posted }: Held, words: string): 'done' | 'amend' | 'differs' {
  if (draft && toBody(draft.body) === words) return 'done';
  return posted.includes(words) ? 'amend' : 'differs';
}

/** Not after all, or not yet: it is a draft again. */
export const takeBack = (held: Held): Held => ({ ...held, posting: null, named: null });

/** Nothing of it needs to be remembered here: blank, and not on its way. */
export const isOver = (held: Held) => !wordsOf(held.draft) && !isToSend(held) && !held.other;
