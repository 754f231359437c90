'use client';
import { useId } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { CheckField } from '@/app/_ui/CheckField';
import { toAudience, toGroupId } from '@/lib/domain/audience';
import type { NoteDraft } from '@/lib/domain/drafts/draft';
import { AlsoChoice } from '../sharing/AlsoChoice';
import { amongMembers, amongMembersWith } from './among-members';
import { AudienceChoice } from './AudienceChoice';
import { useMarginTools, whereOneWrites } from '../margin/MarginContext';
import { useReader } from '../ReaderContext';
import { shorten } from '../shorten';
import { useEntry, useWriting } from './use-writing';
import { WritingBox } from './WritingBox';

/** A note that is being written, about the words it quotes, before the audience it names. */
export function Composer({ draft, autoFocus }: { draft: NoteDraft; autoFocus: boolean }) {
  const { reader, talk, writing } = useMessages();
  const { groups } = useMarginTools();
  const { revisionId, awaitPosted, leaveNote } = useReader();
  const { shelf } = useWriting();
  const entry = useEntry(draft.id);
  const lostId = useId();
  const groupId = toGroupId(draft.audience);
  const { also = [] } = draft;
  const writable = new Set(whereOneWrites(groups).map(({ id }) => id));
  const isAlsoLost = also.some((each) => !writable.has(each));
  const hasLeft = groupId !== null && !writable.has(groupId);
  if (!entry) return null;
  return (
    <section aria-label={reader.newNote} className="card card-lifted">
      {draft.passage ? (
        <>
          {draft.revisionId !== revisionId && <p className="card-place">{reader.notHere}</p>}
          <blockquote className="card-quote">{shorten(draft.passage.exact)}</blockquote>
        </>
      ) : (
        <p className="card-place">{reader.onWholeText}</p>
      )}
      <WritingBox
        entry={entry}
        label={reader.body}
        submit={reader.post}
        autoFocus={autoFocus}
        blocked={hasLeft || isAlsoLost}
        onPost={() => awaitPosted(draft)}
        onClose={leaveNote}
      >
        <AudienceChoice
          value={groupId}
          {...(hasLeft ? { describedBy: lostId } : {})}
          onChange={(chosen) => {
            const among = amongMembers(groups, [chosen]);
            shelf.type({ ...draft, audience: toAudience(chosen), also: [], ...among });
          }}
        />
        {groupId !== null && !hasLeft && (
          <AlsoChoice
            key={groupId}
            groupId={groupId}
            chosen={also}
            onChange={(chosen) =>
              shelf.type({ ...draft, also: chosen, ...amongMembersWith(groups, draft, chosen) })
            }
          />
        )}
        <CheckField
          label={talk.isQuestion}
          checked={draft.question ?? false}
          onChange={({ currentTarget }) => shelf.type({ ...draft, question: currentTarget.checked })}
        />
        {hasLeft && (
          <p id={lostId} className="writing-hint">
            {writing.chooseAudience}
          </p>
        )}
      </WritingBox>
    </section>
  );
}
