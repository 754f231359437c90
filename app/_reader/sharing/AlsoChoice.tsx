'use client';
import { useId, useState } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { CheckField } from '@/app/_ui/CheckField';
import { TextButton } from '@/app/_ui/TextButton';
import { useMarginTools, whereOneWrites } from '../margin/MarginContext';

type Props = {
  /** The group that a note is for in the first place. */
  groupId: string;
  chosen: readonly string[];
  onChange: (also: string[]) => void;
};

/** More groups that are to have a note that is being written: none unless one chooses them, here and for this one. */
export function AlsoChoice({ groupId, chosen, onChange }: Props) {
  const { reader, sharing, writing } = useMessages();
  const groups = whereOneWrites(useMarginTools().groups);
  const [open, setOpen] = useState(false);
  const id = useId();
  const others = groups.filter((group) => group.id !== groupId);
  const lost = chosen.filter((each) => !groups.some((group) => group.id === each));
  if (others.length === 0 && lost.length === 0) return null;
  const isShown = open || chosen.length > 0;
  const choose = (each: string, checked: boolean) =>
    onChange(checked ? [...chosen, each] : chosen.filter((other) => other !== each));
  return (
    <div className="also-choice">
      {!isShown && (
        <TextButton expanded={false} onClick={() => setOpen(true)}>
          {sharing.alsoFor}
        </TextButton>
      )}
      {isShown && (
        <fieldset aria-describedby={id}>
          <legend>{sharing.alsoForLegend}</legend>
          {others.map((group) => (
            <CheckField
              key={group.id}
              label={reader.audienceGroup(group.name, group.memberCount, group.readers)}
              checked={chosen.includes(group.id)}
              onChange={({ currentTarget }) => choose(group.id, currentTarget.checked)}
            />
          ))}
          {lost.map((each) => (
            <CheckField key={each} label={writing.leftGroup} checked onChange={() => choose(each, false)} />
          ))}
          <p id={id} className="writing-hint">
            {lost.length > 0 ? sharing.alsoLost : sharing.eachApart}
          </p>
        </fieldset>
      )}
    </div>
  );
}
