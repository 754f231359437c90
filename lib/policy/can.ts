import type { Actor } from './actor';
import type { Action, FactsOf } from './actions';
import { rules } from './rules';

/** The one answer to "may this actor do this?". Pure; the read rule's twin in SQL is the views in prisma/migrations. */
export const can = <A extends Action>(actor: Actor, action: A, facts: FactsOf<A>): boolean =>
  rules[action].some((all) => all.every((fact) => fact(actor, facts)));
