import { reactionKinds, type ReactionKind } from '@/lib/domain/threading/reactions';
import type { Comment } from '@/lib/domain/threading/thread';
import { reveal, type Authorized } from '@/lib/policy/authorized';

type Reactor = { commentId: string; kind: ReactionKind; user: { id: string; name: string } };
export type ReactorsView = { kind: ReactionKind; people: { id: string; name: string }[] }[];

/** Who said what to a comment, word by word. */
export function presentReactors(
  comment: Authorized<'reaction.read', Comment>,
  reactors: readonly Reactor[],
): ReactorsView {
  const here = reactors.filter(({ commentId }) => commentId === reveal(comment).id);
  return reactionKinds.flatMap((kind) => {
    const people = here
      .filter((each) => each.kind === kind)
      .map(({ user }) => ({ id: user.id, name: user.name }));
    return people.length > 0 ? [{ kind, people }] : [];
  });
}
