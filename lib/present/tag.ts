import { reveal, type Authorized } from '@/lib/policy/authorized';

type Listed = {
  id: string;
  name: string;
  renamed: { from: string; by: string; at: Date } | null;
};
export type TagView = {
  id: string;
  name: string;
  /** What it was called before, and who changed that. */
  renamed: { from: string; by: string; at: string } | null;
};

export function presentTag(authorized: Authorized<'tag.read', Listed>): TagView {
  const { id, name, renamed } = reveal(authorized);
  return { id, name, renamed: renamed && { ...renamed, at: renamed.at.toISOString() } };
}
