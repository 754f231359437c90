import type { Messages } from '@/app/_messages/en';
import { personName } from '@/app/_messages/person-name';
import { Notice } from '@/app/_ui/Notice';
import type { HostView } from '@/lib/present/host-view';
import { CallOffForm } from './_client/HostForms';

type Props = {
  groupId: string;
  host: HostView;
  day: Intl.DateTimeFormat;
  words: Pick<Messages, 'host' | 'profile'>;
};

/** That the group ends soon, because its host has said so: when, why, and what one can still do. */
export function Closing({ groupId, host, day, words }: Props) {
  const { closing, person, isOwn, isDeciding } = host;
  if (!closing) return null;
  const said = words.host;
  return (
    <div className="mb-8">
      <Notice
        tone="caution"
        title={said.closes(day.format(new Date(closing.at)))}
        action={isOwn ? <CallOffForm groupId={groupId} /> : undefined}
      >
        <p>{said.closesAbout(personName(person.name, words), closing.reason)}</p>
        {isDeciding && <p>{said.closesLate}</p>}
      </Notice>
    </div>
  );
}
