import { reactionKinds, type ReactionKind } from '@/lib/domain/threading/reactions';
import type { Hidden } from '@/lib/domain/threading/hidden';
import type { Comment } from '@/lib/domain/threading/thread';
import { reveal, type Authorized } from '@/lib/policy/authorized';

type Reactor = { commentId: string; kind: ReactionKind; user: { id: string; name: string } };
export type ReactorsView = {
  kind: ReactionKind;
  people: { id: string; name: string }[];
  /** How many more, whom their reader has hidden; left out where there are none. */
  hidden?: number;
}[];

/** Who said what to a comment, word by word; whom its reader has hidden is counted and not named. */
export function presentReactors(
  comment: Authorized<'reaction.read', Comment>,
  reactors: readonly Reactor[],
  { people: unwanted }: Pick<Hidden, 'people'>,
): ReactorsView {
  const here = reactors.filter(({ commentId }) => commentId === reveal(comment).id);
  return reactionKinds.flatMap((kind) => {
    const all = here.filter((each) => each.kind === kind);
    const named = all.filter(({ user }) => !unwanted.includes(user.id));
    const people = named.map(({ user }) => ({ id: user.id, name: user.name }));
    const hidden = all.length - people.length;
    return all.length > 0 ? [{ kind, people, ...(hidden > 0 && { hidden }) }] : [];
  });
}
