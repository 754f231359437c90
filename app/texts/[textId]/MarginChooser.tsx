import { getMessages } from '@/app/_messages/request';
import { Menu } from '@/app/_ui/Menu';
import { menuItemLook } from '@/app/_ui/MenuItem';
import { VisuallyHidden } from '@/app/_ui/VisuallyHidden';
import type { View } from '@/lib/domain/audience';
import type { GroupChoice } from '@/app/_reader/margin/MarginContext';

type Props = { textId: string; view: View; userId: string | null; groups: readonly GroupChoice[] };

/** Whose margin is in view, by name and number; and the others that one may read of this text. */
export async function MarginChooser({ textId, view, userId, groups }: Props) {
  const { reader } = await getMessages();
  const current = groups.find((each) => view.kind === 'group' && each.id === view.groupId);
  const nobodys = userId === null ? reader.textAlone : reader.onlyMe;
  const alone = view.kind === 'all' ? reader.allMine : nobodys;
  const named = ({ name, memberCount, readers }: GroupChoice) =>
    readers === 'site' ? name : `${name} · ${reader.withPeople(memberCount, readers)}`;
  const name = current ? named(current) : alone;
  return (
    <div className="margin-chooser">
      <Menu
        label={
          <>
            <VisuallyHidden>{reader.chooseMargin} </VisuallyHidden>
            {name}
          </>
        }
      >
        {groups.map((each) => (
          <li key={each.id}>
            <a
              href={`/texts/${textId}?group=${each.id}`}
              className={menuItemLook}
              aria-current={each.id === current?.id || undefined}
            >
              {named(each)}
            </a>
          </li>
        ))}
        <li>
          <a
            href={`/texts/${textId}`}
            className={menuItemLook}
            aria-current={view.kind === 'self' || undefined}
          >
            {nobodys}
          </a>
        </li>
        {userId !== null && groups.length > 0 && (
          <li>
            <a
              href={`/texts/${textId}?view=all`}
              className={menuItemLook}
              aria-current={view.kind === 'all' || undefined}
            >
              {reader.allMine}
            </a>
          </li>
        )}
        {current && (
          <li>
            <a href={`/groups/${current.id}`} className={menuItemLook}>
              {current.readers === 'site' ? reader.howItIsKept : reader.backToGroup}
            </a>
          </li>
        )}
      </Menu>
    </div>
  );
}
