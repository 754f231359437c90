import type { Group, GroupReaders } from '../groups/group';
import type { Affairs } from './affairs';

/** A group's affairs at a moment, with what they are called by: names of people, numbers of cases. */
export type AffairsNow = {
  group: { id: string; name: string; readers?: GroupReaders; host?: Group['host'] };
  affairs: Affairs;
  names: ReadonlyMap<string, string>;
  /** Of each case, by its id. */
  numbers: ReadonlyMap<string, number>;
  /** Members who are willing to stand. */
  ready: readonly string[];
  at: number;
  /** Newcomers’ comments wait there for two who vouch: as it is now. */
  vouching: boolean;
};

export const personOf = ({ names }: Pick<AffairsNow, 'names'>, id: string): { id: string; name: string } => ({
  id,
  name: names.get(id) ?? '',
});
