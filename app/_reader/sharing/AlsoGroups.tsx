'use client';
import { useId, useState } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { Button } from '@/app/_ui/Button';
import { toGroupId } from '@/lib/domain/audience';
import { AudienceChoice } from '../writing/AudienceChoice';
import { useMarginTools, whereOneWrites, type GroupChoice } from '../margin/MarginContext';
import type { Conversation } from '../margin/margin-state';
import { useSharing } from './use-sharing';

/** The other groups that have a note: one more, or one less. Says in words what will happen, and then does it. */
export function AlsoGroups({ conversation }: { conversation: Conversation }) {
  const { reader, sharing } = useMessages();
  const { groups } = useMarginTools();
  const { thread } = conversation;
  const id = useId();
  const { share, withdraw, status, words } = useSharing();
  const [chosen, setChosen] = useState<string | null>(null);

  const also = thread.also ?? [];
  const now = toGroupId(thread.audience);
  const has = (groupId: string) => groupId === now || also.some((each) => each.groupId === groupId);
  const free = whereOneWrites(groups).filter((group) => !has(group.id));
  const target = free.find((group) => group.id === chosen) ?? free[0];
  const held = [{ threadId: thread.id, groupId: now }, ...also].flatMap(({ threadId, groupId }) => {
    const group = groups.find((each) => each.id === groupId);
    return group ? [{ threadId, group }] : [];
  });
  const effects = useEffects(conversation, target);
  if (!target && also.length === 0) return null;
  /** What was pressed goes with what it did: one is at a card that has the note, then. */
  const afterwards = () => {
    if (document.activeElement !== document.body) return;
    const places = [thread.id, ...also.map(({ threadId }) => threadId)].map((each) => `thread-${each}`);
    const place = [...places, 'main'].map((each) => document.getElementById(each)).find(Boolean);
    place?.focus({ preventScroll: true });
  };
  return (
    <div role="group" aria-labelledby={id} className="also-groups">
      <p id={id} className="also-title">
        {sharing.title}
      </p>
      {also.length > 0 && (
        <ul className="also-held">
          {held.map(({ threadId, group }) => (
            <li key={group.id}>
              <p id={`${id}-${group.id}`}>{sharing.takes(group.name)}</p>
              <Button
                size="sm"
                aria-describedby={`${id}-${group.id}`}
                aria-disabled={status === 'saving' || undefined}
                onClick={() => void withdraw(threadId, sharing.taken(group.name)).then(afterwards)}
              >
                {sharing.takeFrom(group.name)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {target && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void share(thread.id, target.id, sharing.added(target.name)).then(afterwards);
          }}
        >
          <AudienceChoice
            label={sharing.alsoForLegend}
            among={free}
            value={target.id}
            onChange={setChosen}
            describedBy={`${id}-effects`}
          />
          <ul id={`${id}-effects`} aria-live="polite" className="audience-effects">
            {effects.map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
          <Button type="submit" size="sm" aria-disabled={status === 'saving' || undefined}>
            {sharing.add}
          </Button>
        </form>
      )}
      <div role="status" className="write-status">
        {status === 'saving' && reader.saving}
        {status === 'failed' && <span className="text-bad">{words}</span>}
      </div>
    </div>
  );
}

/** What will happen when one more group is to have it, one sentence for each thing. */
function useEffects({ thread, comments }: Conversation, target: GroupChoice | undefined): string[] {
  const { sharing } = useMessages();
  const { userId } = useMarginTools();
  if (!target) return [];
  const isEdited = comments.some((each) => each.author.id === userId && !each.removed && each.editedAt);
  return [
    sharing.addTo(target.name, target.memberCount, target.readers),
    thread.audience.kind === 'self' ? sharing.addKeeps : sharing.addAlone,
    ...(isEdited ? [sharing.addForgets] : []),
  ];
}
