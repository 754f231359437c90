/**
 * The proof in the types. What is loaded by id comes as `Unchecked`; only `authorize` and the visibility queries
 * (through `grant`) turn it into `Authorized`, which is what writes and presenters accept. Both are opaque: a value
 * in a private field does not spread, serialise or leak into a log.
 */
import { AppError, notFound } from '@/lib/errors';
import type { Action, ActionOn, FactsOf, Subject, Subjects } from './actions';
import { readActions } from './actions';
import type { Actor } from './actor';
import { can } from './can';

let factsOf: <S extends Subject>(unchecked: Unchecked<S, unknown>) => Subjects[S];
let valueOf: <T>(unchecked: Unchecked<Subject, T>) => T;

export class Unchecked<S extends Subject, out T> {
  readonly #value: T;
  readonly #facts: Subjects[S];
  readonly subject: S;

  constructor(subject: S, value: T, facts: Subjects[S]) {
    this.subject = subject;
    this.#value = value;
    this.#facts = facts;
  }

  static {
    factsOf = (unchecked) => unchecked.#facts;
    valueOf = (unchecked) => unchecked.#value;
  }
}

let prove: <A extends Action, T>(action: A, value: T) => Authorized<A, T>;
let valueIn: <T>(authorized: Authorized<Action, T>) => T;

export class Authorized<A extends Action, out T> {
  readonly #value: T;
  readonly action: A;

  private constructor(action: A, value: T) {
    this.action = action;
    this.#value = value;
  }

  static {
    prove = (action, value) => new Authorized(action, value);
    valueIn = (authorized) => authorized.#value;
  }
}

/** The value, for those who hold the proof. */
export const reveal = <T>(authorized: Authorized<Action, T>): T => valueIn(authorized);

/** For lib/db/visibility alone, whose SQL has applied the read rule (held by the architecture test). */
export const grant = <A extends Action, T>(action: A, value: T): Authorized<A, T> => prove(action, value);

/** Who may do this to the whole may do it to its part: a Revision of a Text, a Member of a Group. */
export const grantedWith = <A extends Action, T>(whole: Authorized<A, unknown>, part: T): Authorized<A, T> =>
  prove(whole.action, part);

/**
 * Proof that the actor may do this to that; `null` is what was looked for and is not there. Throws `unauthenticated`
 * for a visitor, `not_found` where the actor may not even know that it exists, `forbidden` where they may see it but
 * not do this. A visitor's and a stranger's refusal are the same whether the thing exists or not.
 */
export function authorize<A extends ActionOn<S>, S extends Subject, T>(
  actor: Actor,
  action: A,
  unchecked: Unchecked<S, T> | null,
): Authorized<A, T> {
  if (unchecked) {
    const facts = factsOf(unchecked);
    if (can(actor, action, facts as unknown as FactsOf<A>)) return prove(action, valueOf(unchecked));
    const read = readActions[unchecked.subject];
    const mayKnow = read !== undefined && read !== action && can(actor, read, facts as FactsOf<typeof read>);
    if (mayKnow && actor.userId !== null) throw new AppError('forbidden');
  }
  throw actor.userId === null ? new AppError('unauthenticated') : notFound();
}
