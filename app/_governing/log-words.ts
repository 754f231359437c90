import type { Messages } from '@/app/_messages/en';
import { personName } from '@/app/_messages/person-name';
import type { LogView } from '@/lib/present/governing';

type Words = Pick<Messages, 'cases' | 'groupLog' | 'profile'>;

/** An entry of the log in a sentence, with what came of it; whoever is not named in it is “a member”. */
export function sayEntry(entry: LogView, words: Words): string {
  const outcome = sayOutcome(entry.outcome, words.groupLog);
  const said = [sayAct(entry, words), ...(outcome === null ? [] : [outcome])].join(': ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

function sayAct({ act, actor, actorKind, about, sanction }: LogView, words: Words): string {
  const { groupLog, cases } = words;
  const sentence: string | ((who: string, about: string, what: string) => string) = groupLog.acts[act];
  if (typeof sentence === 'string') return sentence;
  return sentence(
    actor ? personName(actor.name, words) : groupLog.who[actorKind],
    personName((about ?? actor)?.name ?? groupLog.someone, words),
    sanction ? cases.done[sanction] : '',
  );
}

function sayOutcome(outcome: LogView['outcome'], { outcomes, ...said }: Words['groupLog']): string | null {
  if (outcome === null) return null;
  if (typeof outcome !== 'string') return outcome.length > 0 ? said.electedSome : said.electedNobody;
  return Object.hasOwn(outcomes, outcome) ? outcomes[outcome as keyof typeof outcomes] : null;
}
