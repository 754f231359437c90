import { nameOfWhoLeft } from '@/lib/domain/accounts';
import type { ReactorsView } from '@/lib/present/reactors';
import type { Messages } from './en';

/** As PersonName, within a sentence. */
export const personName = (name: string, { profile }: Pick<Messages, 'profile'>): string =>
  name === nameOfWhoLeft ? profile.someoneWhoLeft : name;

/** All who said one word to a comment, in a line; whom one has hidden is not named. */
export function nameReactors(
  { people, hidden = 0 }: ReactorsView[number],
  messages: Pick<Messages, 'hiding' | 'profile'>,
): string {
  const names = people.map(({ name }) => personName(name, messages));
  return [...names, ...(hidden > 0 ? [messages.hiding.alsoHidden(hidden)] : [])].join(', ');
}
