'use client';
import { Muted } from '@/app/_client/Muted';
import { useMessages } from '@/app/_client/MessagesProvider';
import { wordsFor } from '@/app/_messages/languages';
import { TextButton } from '@/app/_ui/TextButton';
import { toGroupId, type Audience } from '@/lib/domain/audience';
import type { Draft } from '@/lib/domain/drafts/draft';
import type { AlsoBefore } from '@/lib/domain/threading/thread';
import { useGroupNames } from '../sharing/use-group-names';
import type { Problem } from '@/lib/schemas/problem';
import { useMarginTools } from '../margin/MarginContext';
import type { Entry } from './entries';

type Messages = ReturnType<typeof useMessages>;

/** Why something is not posted. */
function wordsForFailure(messages: Messages, kind: Draft['kind'], problem: Problem): string {
  const { reader, writing } = messages;
  if (problem.code === 'not_found' || problem.code === 'forbidden')
    return kind === 'note' ? writing.notOpenNote : writing.notOpenAnswer;
  if (problem.reason === 'opened_since') return kind === 'note' ? writing.openedNote : writing.openedAnswer;
  return `${reader.failed} ${wordsFor(messages, problem)}`;
}

const hints = {
  everywhere: ({ writing }: Messages) => writing.keptEverywhere,
  here: ({ writing }: Messages) => writing.keptHere,
  page: ({ writing }: Messages) => writing.keptNowhere,
};

/** Who sees the version that had arrived. */
function Apart({ audience, also = [] }: { audience: Audience; also?: readonly AlsoBefore[] | undefined }) {
  const { writing, sharing } = useMessages();
  const { groups } = useMarginTools();
  const nameGroups = useGroupNames();
  const groupId = toGroupId(audience);
  if (also.length > 0)
    return (
      <span className="text-bad">
        {sharing.alreadyBefore(nameGroups([groupId, ...also.map((each) => each.groupId)]))}
      </span>
    );
  const group = groups.find(({ id }) => id === groupId)?.name ?? writing.aGroup;
  return (
    <span className="text-bad">{groupId === null ? writing.alreadyAlone : writing.alreadyBefore(group)}</span>
  );
}

/** What became of posting this, when it did not come to pass; and where its words are kept until it does. */
export function WriteStatus({ entry, again }: { entry: Entry; again: () => void }) {
  const messages = useMessages();
  const { sending, kept, draft } = entry;
  return (
    <>
      {kept !== 'nowhere' && (
        <p className={kept === 'page' ? 'writing-hint text-caution' : 'writing-hint'}>
          {hints[kept](messages)}
        </p>
      )}
      <div role="status" className="write-status">
        {sending.status === 'apart' && <Apart audience={sending.audience} also={sending.also} />}
        {sending.status === 'failed' && (
          <>
            <span className="text-bad">
              <Muted problem={sending.problem}>
                {wordsForFailure(messages, draft.kind, sending.problem)}
              </Muted>
            </span>{' '}
            <TextButton onClick={again}>
              {sending.problem.reason === 'opened_since'
                ? messages.writing.postForEveryone
                : messages.reader.tryAgain}
            </TextButton>
          </>
        )}
      </div>
    </>
  );
}
