'use client';
import {
  cancelMeetingAction,
  keepPassageAction,
  markAction,
  readPassageAction,
  removeWordAction,
  type Told,
} from '@/app/_actions/meetings';
import { useMessages } from '@/app/_client/MessagesProvider';
import { ActForm, type Action, type Fields } from './ActForm';

type OfMeeting = { groupId: string; meetingId: string };
type Yes = { on: boolean; fields: Fields; name: string; of?: string; words: { do: string; undo: string } };

/** Something that is so or is not, and can be made so and not so: one button, whose undo is its own opposite. */
function Switch({ action, on, fields, name, of, words }: Yes & { action: Action<Told> }) {
  const { meetings } = useMessages();
  const to = (value: boolean) => ({ ...fields, [name]: value ? 'yes' : 'no' });
  return (
    <ActForm
      action={action}
      fields={to(!on)}
      said={({ done }) => ({ message: meetings[done], undo: to(on) })}
      variant={on ? 'quiet' : 'secondary'}
      {...(of !== undefined && { of })}
    >
      {on ? words.undo : words.do}
    </ActForm>
  );
}

/** "I have read this", for nobody else's eyes. */
export function ReadForm({
  passageId,
  label,
  read,
  ...ids
}: OfMeeting & { passageId: string; label: string; read: boolean }) {
  const { meetings } = useMessages();
  return (
    <Switch
      action={readPassageAction}
      on={read}
      fields={{ ...ids, passageId }}
      name="read"
      of={label}
      words={{ do: meetings.haveRead, undo: meetings.unread }}
    />
  );
}

export function CancelForm({ cancelled, ...ids }: OfMeeting & { cancelled: boolean }) {
  const { meetings } = useMessages();
  return (
    <Switch
      action={cancelMeetingAction}
      on={cancelled}
      fields={ids}
      name="cancelled"
      words={{ do: meetings.callOff, undo: meetings.putOn }}
    />
  );
}

export function DropPassageForm({
  passageId,
  label,
  ...ids
}: OfMeeting & { passageId: string; label: string }) {
  const { meetings } = useMessages();
  return (
    <Switch
      action={keepPassageAction}
      on
      fields={{ ...ids, passageId }}
      name="kept"
      of={label}
      words={{ do: meetings.backIn, undo: meetings.drop }}
    />
  );
}

export function RemoveWordForm({ wordId, ...ids }: OfMeeting & { wordId: string }) {
  const { meetings } = useMessages();
  return (
    <Switch
      action={removeWordAction}
      on={false}
      fields={{ ...ids, wordId }}
      name="removed"
      words={{ do: meetings.remove, undo: meetings.restored }}
    />
  );
}

/** "For Thursday", on pages without script and on the meeting's own. */
export function MarkForm({
  threadId,
  marked,
  day,
  ...ids
}: OfMeeting & { threadId: string; marked: boolean; day: string }) {
  const { meetings } = useMessages();
  return (
    <Switch
      action={markAction}
      on={marked}
      fields={{ ...ids, threadId }}
      name="marked"
      words={{ do: meetings.markOf(day), undo: meetings.unmark(day) }}
    />
  );
}
