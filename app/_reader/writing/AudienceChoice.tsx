'use client';
import { useId, type Ref } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { toGroupId, type Audience } from '@/lib/domain/audience';
import { useMarginTools, whereOneWrites, type GroupChoice } from '../margin/MarginContext';

type Props = {
  /** A group’s id; null is “only me”. */
  value: string | null;
  onChange: (groupId: string | null) => void;
  /** Those that are not offered. */
  without?: readonly Audience[];
  /** Groups to choose from and nothing else, under another name. */
  among?: readonly GroupChoice[];
  label?: string;
  ref?: Ref<HTMLSelectElement>;
  describedBy?: string;
};

/** “Who sees it”: oneself alone, or one of one’s groups that read this text, by name and number. */
export function AudienceChoice({ value, onChange, without = [], among, label, ref, describedBy }: Props) {
  const { reader, writing } = useMessages();
  const { groups } = useMarginTools();
  const id = useId();
  const left = without.map(toGroupId);
  const open = whereOneWrites(among ?? groups);
  const isGone = value !== null && !open.some((group) => group.id === value);
  return (
    <div className="writing-audience">
      <label htmlFor={id}>{label ?? reader.audience}</label>
      <select
        ref={ref}
        id={id}
        value={value ?? ''}
        aria-describedby={describedBy}
        onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
      >
        {isGone && (
          <option value={value} disabled>
            {writing.leftGroup}
          </option>
        )}
        {open
          .filter((group) => !left.includes(group.id))
          .map((group) => (
            <option key={group.id} value={group.id}>
              {reader.audienceGroup(group.name, group.memberCount, group.readers)}
            </option>
          ))}
        {!among && !left.includes(null) && <option value="">{reader.onlyMe}</option>}
      </select>
    </div>
  );
}
