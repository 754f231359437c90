import Link from 'next/link';
import type { Messages } from '@/app/_messages/en';
import { EmptyState } from '@/app/_ui/EmptyState';
import type { FrontView } from '@/lib/present/joining';

type Props = {
  fronts: readonly FrontView[];
  day: Intl.DateTimeFormat;
  words: Pick<Messages, 'groups' | 'host' | 'joining'>;
};

/** The groups that one could come into or ask to: their names, what they are about, and how many are in. */
export function OpenGroups({ fronts, day, words: { groups, host, joining } }: Props) {
  if (fronts.length === 0)
    return <EmptyState title={joining.noOpenGroups}>{joining.noOpenGroupsAbout}</EmptyState>;
  return (
    <ul className="divided">
      {fronts.map(({ id, name, description, kind, memberCount, caretakerUntil, isHosted }) => (
        <li key={id}>
          <Link href={`/groups/${id}`} className="entry-title">
            {name}
          </Link>
          {description && <p className="text-sm text-soft">{description}</p>}
          <p className="text-sm text-soft">
            {groups.memberCount(memberCount)} · {joining.frontKind[kind]}
          </p>
          {caretakerUntil !== undefined && (
            <p className="text-sm text-soft">
              {joining.caretakerUntil(day.format(new Date(caretakerUntil)))}
            </p>
          )}
          {isHosted && <p className="text-sm text-soft">{host.someone}</p>}
        </li>
      ))}
    </ul>
  );
}
