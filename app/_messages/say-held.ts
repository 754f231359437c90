import type { Holding } from '@/lib/domain/governance/affairs';
import type { Messages } from './en';
import { personName } from './person-name';

type Told = {
  waits?: object | true;
  as: Holding;
  by?: { name: string };
  reason?: string;
  paraphrase?: string;
  operator?: { purged?: string };
};

/** What stands in the place of words, or beside them: by whom, and why or what instead. */
export function sayHeld(
  { as, by, reason, paraphrase, operator, waits }: Told,
  messages: Pick<Messages, 'held' | 'profile'>,
): string {
  const { held } = messages;
  if (waits) return held.waits;
  const hidden = by ? held.hiddenBy(personName(by.name, messages)) : held.hidden;
  if (operator?.purged !== undefined)
    return [held.purged, reason, held.hash(operator.purged.slice(0, 16))].filter(Boolean).join(' · ');
  if (operator) return [held.byOperator, reason, paraphrase].filter(Boolean).join(' · ');
  const done = { folded: held.folded, hidden, sealed: held.sealed }[as];
  return [done, reason, paraphrase].filter(Boolean).join(' · ');
}
