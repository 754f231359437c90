'use client';
import { useSyncExternalStore } from 'react';
import { changeMeetingAction, planAction } from '@/app/_actions/meetings';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { Notice } from '@/app/_ui/Notice';
import { SelectField } from '@/app/_ui/SelectField';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { TextField } from '@/app/_ui/TextField';
import { meetingLimits } from '@/lib/domain/groups/meeting';
import type { MeetingView } from '@/lib/present/meeting';

type Props = {
  groupId: string;
  members: readonly { id: string; name: string }[];
  /** The group's, where it had a date before; otherwise the reader's own, which only their browser knows. */
  timeZone: string | null;
  /** All that there are, as the server knows them. */
  zones: readonly string[];
} & ({ clientId: string; meeting?: undefined } | { clientId?: undefined; meeting: MeetingView });

const never = () => () => undefined;
const here = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A date: when, by whose clock, where, and who leads. */
export function PlanForm({ groupId, members, timeZone, zones, clientId, meeting }: Props) {
  const { meetings } = useMessages();
  const own = useSyncExternalStore(never, here, () => 'UTC');
  const zone = timeZone ?? own;
  const everywhere = [...new Set([zone, 'UTC', ...zones])];
  const action = meeting ? changeMeetingAction : planAction;
  return (
    <Form action={action}>
      {({ values, errorOf }, result) => (
        <>
          <input type="hidden" name="groupId" value={groupId} />
          {meeting ? (
            <input type="hidden" name="meetingId" value={meeting.id} />
          ) : (
            <input type="hidden" name="clientId" value={clientId} />
          )}
          {result !== null && <Notice tone="success">{meetings.changed}</Notice>}
          <div className="plan-when">
            <TextField
              name="date"
              type="date"
              label={meetings.date}
              required
              defaultValue={values.date ?? meeting?.date}
              error={errorOf('date')}
            />
            <TextField
              name="time"
              type="time"
              label={meetings.time}
              required
              defaultValue={values.time ?? meeting?.time}
              error={errorOf('time')}
            />
          </div>
          <SelectField
            key={zone}
            name="timeZone"
            label={meetings.timeZone}
            options={everywhere.map((name) => ({ value: name, label: name.replaceAll('_', ' ') }))}
            defaultValue={values.timeZone ?? zone}
            error={errorOf('timeZone')}
          />
          <TextField
            name="place"
            label={meetings.place}
            hint={meetings.placeHint}
            maxLength={meetingLimits.place}
            defaultValue={values.place ?? meeting?.place}
            error={errorOf('place')}
          />
          <SelectField
            name="ledById"
            label={meetings.ledBy}
            options={[
              { value: '', label: meetings.nobody },
              ...members.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            defaultValue={values.ledById ?? meeting?.ledBy?.id ?? ''}
            error={errorOf('ledById')}
          />
          <SubmitButton>{meeting ? meetings.save : meetings.plan}</SubmitButton>
        </>
      )}
    </Form>
  );
}
