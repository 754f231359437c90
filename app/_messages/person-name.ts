import { nameOfWhoLeft } from '@/lib/domain/accounts';
import type { Messages } from './en';

/** As PersonName, within a sentence. */
export const personName = (name: string, { profile }: Pick<Messages, 'profile'>): string =>
  name === nameOfWhoLeft ? profile.someoneWhoLeft : name;
