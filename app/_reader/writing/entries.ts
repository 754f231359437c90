/** Drafts as React shows them: what is the same as before is the same object, so that nothing is drawn without need. Pure. */
import type { Audience } from '@/lib/domain/audience';
import type { AlsoBefore } from '@/lib/domain/threading/thread';
import type { Draft } from '@/lib/domain/drafts/draft';
import { wordsOf, type Held } from '@/lib/domain/drafts/held';
import type { CommentView } from '@/lib/present/comment';
import type { Problem } from '@/lib/schemas/problem';

export type Sending =
  | { status: 'idle' | 'sending' }
  /** It goes by itself, when it can; a null problem is no connection. */
  | { status: 'waiting'; problem: Problem | null }
  /** It is a draft again. */
  | { status: 'failed'; problem: Problem }
  /** It is a draft of its own: an earlier version had arrived, before readers whom these words are not for. */
  | { status: 'apart'; audience: Audience; also?: readonly AlsoBefore[] | undefined }
  /** Another device’s words stand where these were to stand. */
  | { status: 'differs'; current: CommentView };

/** What is known of a draft on this page alone. */
export type About = {
  /** Opened by hand on this page: then it takes the focus. */
  begun: boolean;
  sending: Sending;
  /** The server could not be told of its last words. */
  unsaved: boolean;
  /** This browser has them. */
  stored: boolean;
};

export type Entry = {
  held: Held;
  /** What stands in the field; it may be blank. */
  draft: Draft;
  begun: boolean;
  sending: Sending;
  /** Where the words are safe: on the server, in this browser, on this page alone; `nowhere` while that is not known. */
  kept: 'nowhere' | 'page' | 'here' | 'everywhere';
};

export type Drawn = {
  entries: ReadonlyMap<string, Entry>;
  /** By where they stand. */
  places: ReadonlyMap<string, readonly Entry[]>;
  /** Those that are on their way. */
  posting: readonly Entry[];
  /** The places at which something is written. */
  busy: ReadonlySet<string>;
};

export const nothingDrawn: Drawn = { entries: new Map(), places: new Map(), posting: [], busy: new Set() };
export const newAbout: About = { begun: false, sending: { status: 'idle' }, unsaved: false, stored: true };

/** Where a draft stands: with the comment, or the conversation, that it is about; notes stand by themselves. */
export const placeOf = (draft: Draft): string =>
  draft.kind === 'note'
    ? 'notes'
    : draft.kind === 'edit'
      ? draft.commentId
      : (draft.parentId ?? draft.threadId);

export function draw(before: Drawn, all: Iterable<Held>, about: (id: string) => About | undefined): Drawn {
  const entries = new Map<string, Entry>();
  const places = new Map<string, Entry[]>();
  for (const held of all) {
    if (!held.draft) continue;
    const entry = toEntry(before.entries.get(held.id), held, held.draft, about(held.id) ?? newAbout);
    entries.set(held.id, entry);
    const place = placeOf(entry.draft);
    places.set(place, [...(places.get(place) ?? []), entry]);
  }
  const posting = [...entries.values()].filter(({ held }) => held.posting !== null);
  const isBusyAlike =
    before.busy.size === places.size && [...places.keys()].every((place) => before.busy.has(place));
  return {
    entries,
    places: new Map([...places].map(([place, now]) => [place, unlessSame(before.places.get(place), now)])),
    posting: unlessSame(before.posting, posting),
    busy: isBusyAlike ? before.busy : new Set(places.keys()),
  };
}

function toEntry(before: Entry | undefined, held: Held, draft: Draft, about: About): Entry {
  const { begun, sending } = about;
  const kept = whereKept(held, about);
  const isSame =
    before?.held === held && before.begun === begun && before.sending === sending && before.kept === kept;
  return isSame ? before : { held, draft, begun, sending, kept };
}

function whereKept(held: Held, { unsaved, stored }: About): Entry['kept'] {
  if (!wordsOf(held.draft)) return 'nowhere';
  // What is being posted is not kept besides: an earlier wording may be.
  if (unsaved || held.posting !== null) return stored ? 'here' : 'page';
  return held.seen > 0 ? 'everywhere' : 'nowhere';
}

const unlessSame = (before: readonly Entry[] = [], now: readonly Entry[]) =>
  before.length === now.length && now.every((each, at) => each === before[at]) ? before : now;
