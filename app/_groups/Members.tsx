import type { Messages } from '@/app/_messages/en';
import type { MemberView } from '@/lib/present/group';

type Props = {
  /** Those who are listed: of hundreds, the first. */
  members: readonly MemberView[];
  count: number;
  userId: string | null;
  words: Pick<Messages, 'groups' | 'joining'>;
};

/** Who is in a group, and by whom they came; by name alone. */
export function Members({ members, count, userId, words: { groups, joining } }: Props) {
  const more = count - members.length;
  return (
    <ul className="divided">
      {members.map(({ id, name, by }) => (
        <li key={id}>
          {name}
          {id === userId && <span className="text-soft"> ({groups.you})</span>}
          {by && (
            <span className="text-sm text-soft">
              {' · '}
              {by.how === 'yes' ? joining.acceptedBy(by.name) : joining.invitedBy(by.name)}
            </span>
          )}
        </li>
      ))}
      {more > 0 && <li className="text-soft">{groups.moreMembers(more)}</li>}
    </ul>
  );
}
