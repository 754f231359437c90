import type { Messages } from '@/app/_messages/en';
import type { MemberView } from '@/lib/present/group';

type Props = {
  members: readonly MemberView[];
  userId: string | null;
  words: Pick<Messages, 'groups' | 'joining'>;
};

/** Who is in a group, and by whom they came; by name alone. */
export function Members({ members, userId, words: { groups, joining } }: Props) {
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
    </ul>
  );
}
