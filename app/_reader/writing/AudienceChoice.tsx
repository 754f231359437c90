'use client';
import { useId, type Ref } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { toGroupId, type Audience } from '@/lib/domain/audience';
import { useMarginTools, whereOneWrites } from '../margin/MarginContext';

type Props = {
  /** A group’s id; null is “only me”. */
  value: string | null;
  onChange: (groupId: string | null) => void;
  /** The one that is not offered. */
  without?: Audience;
  ref?: Ref<HTMLSelectElement>;
  describedBy?: string;
};

/** “Who sees it”: oneself alone, or one of one’s groups that read this text, by name and number. */
export function AudienceChoice({ value, onChange, without, ref, describedBy }: Props) {
  const { reader, writing } = useMessages();
  const { groups } = useMarginTools();
  const id = useId();
  const left = without && toGroupId(without);
  const open = whereOneWrites(groups);
  const isGone = value !== null && !open.some((group) => group.id === value);
  return (
    <div className="writing-audience">
      <label htmlFor={id}>{reader.audience}</label>
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
          .filter((group) => group.id !== left)
          .map((group) => (
            <option key={group.id} value={group.id}>
              {reader.audienceGroup(group.name, group.memberCount, group.readers)}
            </option>
          ))}
        {left !== null && <option value="">{reader.onlyMe}</option>}
      </select>
    </div>
  );
}
