import { getMessages } from '@/app/_messages/request';
import { Menu } from '@/app/_ui/Menu';
import { menuItemLook } from '@/app/_ui/MenuItem';
import { VisuallyHidden } from '@/app/_ui/VisuallyHidden';
import type { GroupView } from '@/lib/present/group';

type Props = { textId: string; group: GroupView | null; groups: (GroupView & { memberCount: number })[] };

/** Whose margin is in view, by name and number; and the others that one may read of this text. */
export async function MarginChooser({ textId, group, groups }: Props) {
  const { reader } = await getMessages();
  const current = groups.find((each) => each.id === group?.id);
  const name = current ? `${current.name} · ${reader.withPeople(current.memberCount)}` : reader.onlyMe;
  return (
    <div className="margin-chooser">
      <Menu
        label={
          <>
            <VisuallyHidden>{reader.chooseMargin}: </VisuallyHidden>
            {name}
          </>
        }
      >
        {groups.map((each) => (
          <li key={each.id}>
            <a
              href={`/texts/${textId}?group=${each.id}`}
              className={menuItemLook}
              aria-current={each.id === group?.id || undefined}
            >
              {each.name} · {reader.withPeople(each.memberCount)}
            </a>
          </li>
        ))}
        <li>
          <a href={`/texts/${textId}`} className={menuItemLook} aria-current={group === null || undefined}>
            {reader.onlyMe}
          </a>
        </li>
        {group && (
          <li>
            <a href={`/groups/${group.id}`} className={menuItemLook}>
              {reader.backToGroup}
            </a>
          </li>
        )}
      </Menu>
    </div>
  );
}
