/**
 * The drafts of one person about one text, as this page has them: what stands in each field, what of it is stored here
 * and on the server, and what became of posting it. What React shows is read from here (use-writing.ts).
 */
import type { Draft } from '@/lib/domain/drafts/draft';
import * as law from '@/lib/domain/drafts/held';
import type { Held } from '@/lib/domain/drafts/held';
import { draw, newAbout, nothingDrawn, type About, type Entry } from './entries';
import type { LocalDrafts } from './local';

const none: readonly Entry[] = [];
const { sending: idle } = newAbout;

export class Shelf {
  readonly #held = new Map<string, Held>();
  readonly #about = new Map<string, About>();
  #drawn = nothingDrawn;
  readonly #listeners = new Set<() => void>();
  /** Called after each change that the server is to be told of. */
  onChanged: () => void = () => undefined;
  /** Called when another tab has sent what was on its way. */
  onPostedElsewhere: () => void = () => undefined;

  constructor(
    private readonly textId: string,
    private readonly local: LocalDrafts,
  ) {
    for (const held of local.list()) this.#held.set(held.id, held);
    this.#draw();
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  all = (): readonly Held[] => [...this.#held.values()];
  held = (id: string): Held | undefined => this.#held.get(id);

  // What follows is the same object for as long as it says the same.
  at = (place: string): readonly Entry[] => this.#drawn.places.get(place) ?? none;
  entry = (id: string): Entry | undefined => this.#drawn.entries.get(id);
  entries = (): ReadonlyMap<string, Entry> => this.#drawn.entries;
  posting = (): readonly Entry[] => this.#drawn.posting;
  busy = (): ReadonlySet<string> => this.#drawn.busy;

  /** Opens a field; nothing is stored before something is typed. */
  begin(draft: Draft): void {
    if (this.entry(draft.id)) return;
    const before = this.held(draft.id) ?? law.hold(this.textId, null, draft.id);
    this.#held.set(draft.id, { ...before, draft });
    this.mark(draft.id, { begun: true, sending: idle });
  }

  type(draft: Draft): void {
    this.change(draft.id, (held) => law.write(held, draft), draft);
  }

  /** Closes the field. Gives what brings the words back, where there were some. */
  discard(id: string): (() => void) | null {
    const held = this.held(id);
    const words = law.wordsOf(held?.draft ?? null);
    this.mark(id, { sending: idle });
    this.change(id, law.discard);
    return words && held && law.isTouched(held) ? () => this.type(words) : null;
  }

  choose(id: string, choice: law.Choice): (() => void) | null {
    const words = law.wordsOf(this.held(id)?.draft ?? null);
    this.change(id, (held) => law.choose(held, choice));
    return choice === 'theirs' && words ? () => this.type(words) : null;
  }

  /** Forgets a draft that is posted; the server has ended it in the same transaction. */
  forget(id: string): void {
    this.#held.delete(id);
    this.#about.delete(id);
    this.local.remove(id);
    this.#draw();
  }

  /** Applies a step of the law, stores what it leaves, and shows it. */
  change(id: string, step: (held: Held) => Held, first?: Draft): void {
    const before = this.held(id) ?? (first && law.hold(this.textId, null, id));
    if (!before) return;
    const after = step(before);
    if (after === before) return;
    this.#held.set(id, after);
    this.mark(id, { stored: this.#store(after) });
    if (law.isToSend(after)) this.onChanged();
  }

  mark(id: string, about: Partial<About>): void {
    this.#about.set(id, { ...(this.#about.get(id) ?? newAbout), ...about });
    this.#draw();
  }

  /** What another tab of this browser has done. */
  hearOfTab(id: string, stored: Held | undefined): void {
    const here = this.held(id);
    // A field that is open and blank is nobody’s but this tab’s.
    if (!stored && here?.draft && !law.wordsOf(here.draft)) return;
    if (stored) this.#held.set(id, stored);
    else this.#held.delete(id);
    this.#draw();
    if (!stored && here && here.posting !== null) this.onPostedElsewhere();
  }

  /** Whether this browser has it as it is. */
  #store(held: Held): boolean {
    return law.isOver(held)
      ? this.local.remove(held.id)
      : this.local.save({ ...held, draft: law.wordsOf(held.draft) });
  }

  #draw(): void {
    this.#drawn = draw(this.#drawn, this.#held.values(), (id) => this.#about.get(id));
    for (const listener of this.#listeners) listener();
  }
}
