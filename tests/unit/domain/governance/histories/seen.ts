import type { Change, LogRow } from '@/lib/domain/governance';
import type { Watch } from '../play';

export type Seen = Parameters<Watch>[0];

export const rows = (changes: readonly Change[]): LogRow[] =>
  changes.flatMap((each) => ('log' in each ? [each.log] : []));

export const byId = <T extends { id: string }>(list: readonly T[], id: string | null): T | undefined =>
  list.find((each) => each.id === id);
