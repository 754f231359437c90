import { HiddenLine } from '@/app/_client/HiddenLine';
import { getDayFormat, getMessages } from '@/app/_messages/request';
import { randomId } from '@/lib/domain/ids';
import type { MeetingWordKind } from '@/lib/domain/groups/meeting';
import type { MeetingWordView } from '@/lib/present/meeting';
import { RemoveWordForm } from './_client/MeetingActs';
import { ChangeWordForm, WordForm } from './_client/WordForm';

type Props = {
  kind: MeetingWordKind;
  words: readonly MeetingWordView[];
  groupId: string;
  meetingId: string;
  speaks: boolean;
};

/** What members said of a date, and a field to say something. */
export async function MeetingWords({ kind, words, groupId, meetingId, speaks }: Props) {
  const { meetings, hiding } = await getMessages();
  const day = await getDayFormat();
  const ids = { groupId, meetingId };
  return (
    <>
      {words.length === 0 ? (
        <p className="text-soft">{kind === 'prompt' ? meetings.noPrompts : meetings.noRemarks}</p>
      ) : (
        <ol className="divided">
          {words.map(({ id, author, body, version, createdAt, edited, hidden, abilities }) => (
            <li key={id}>
              <HiddenLine hidden={hidden ?? false} words={hiding}>
                <p className="comment-who">
                  <strong>{author.name}</strong>{' '}
                  <time dateTime={createdAt}>{day.format(new Date(createdAt))}</time>
                  {edited && <span> · {meetings.edited}</span>}
                </p>
                <p className="meeting-word">{body}</p>
              </HiddenLine>
              {abilities.update && (
                <div className="plan-acts print:hidden">
                  <ChangeWordForm {...ids} key={version} wordId={id} version={version} body={body} />
                  <RemoveWordForm {...ids} wordId={id} />
                </div>
              )}
            </li>
          ))}
        </ol>
      )}
      {speaks && <WordForm {...ids} kind={kind} key={words.length} clientId={randomId()} />}
    </>
  );
}
