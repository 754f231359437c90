import type { Messages } from '@/app/_messages/en';
import { personName } from '@/app/_messages/person-name';
import { Notice } from '@/app/_ui/Notice';
import type { TakenOffView } from '@/lib/present/excluded';

type Props = {
  off: TakenOffView;
  day: Intl.DateTimeFormat;
  words: Pick<Messages, 'host' | 'profile'>;
};

/** For whom the host has taken off the list: by whom, why, and what stays theirs. */
export const TakenOff = ({ off: { group, by, at, reason }, day, words }: Props) => (
  <div className="mb-8">
    <Notice title={words.host.offTitle(group)}>
      <p>{words.host.offBy(personName(by, words), day.format(new Date(at)), reason)}</p>
      <p>{words.host.offKept}</p>
    </Notice>
  </div>
);
