'use client';
import { noteAction } from '@/app/_actions/notes';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { SentenceFields } from '@/app/_client/SentenceFields';
import { CheckField } from '@/app/_ui/CheckField';
import { ChoiceField } from '@/app/_ui/ChoiceField';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { TextAreaField } from '@/app/_ui/TextAreaField';
import type { GroupReaders } from '@/lib/domain/groups/group';
import { maxCommentLength } from '@/lib/domain/threading/thread';
import { AlsoFields } from './AlsoFields';
import { Standing, type Place } from './Standing';

export type NoteFormProps = {
  at: Place;
  revisionId: string;
  /** Made with the page: of the note, and of what is said in it. */
  clientId: string;
  commentClientId: string;
  /** The words of each; none for the whole text. */
  sentences: readonly string[];
  groups: readonly {
    id: string;
    name: string;
    memberCount: number;
    readers: GroupReaders;
    writes: boolean;
  }[];
  /** Before whom, unless one says otherwise: a group's id, or "" for oneself alone. */
  audience: string;
};

/** A note about a paragraph, some of its sentences, or the whole text; works without script. */
export function NoteForm({
  at,
  revisionId,
  clientId,
  commentClientId,
  sentences,
  groups,
  audience,
}: NoteFormProps) {
  const { marking, reader, talk } = useMessages();
  const open = groups.filter(({ writes }) => writes);
  const audiences = [
    ...open.map(({ id, name, memberCount, readers }) => ({
      value: id,
      label: reader.audienceGroup(name, memberCount, readers),
    })),
    { value: '', label: reader.onlyMe },
  ];
  return (
    <Form
      action={noteAction}
      label={marking.write}
      reasons={{
        id_taken: marking.sentAlready,
        opened_since: marking.openedSince,
        unauthenticated: marking.signedOut,
      }}
    >
      {(words) => (
        <>
          <Standing at={at} clientId={clientId} words={words} />
          <input type="hidden" name="revisionId" value={revisionId} />
          <input type="hidden" name="commentClientId" value={commentClientId} />
          <SentenceFields
            sentences={sentences}
            values={words.values}
            legend={marking.whichSentences}
            hint={marking.whichHint}
          />
          <TextAreaField
            name="body"
            label={marking.body}
            hint={reader.bodyHint}
            rows={5}
            maxLength={maxCommentLength}
            defaultValue={words.values.body}
            error={words.errorOf('body')}
          />
          <ChoiceField
            name="audience"
            label={reader.audience}
            choices={audiences}
            defaultValue={words.values.audience ?? audience}
          />
          <AlsoFields groups={open} words={words} />
          <CheckField
            name="question"
            label={talk.isQuestion}
            defaultChecked={words.values.question !== undefined}
          />
          <div className="flex flex-wrap gap-2">
            <SubmitButton name="kind" value="comment">
              {reader.post}
            </SubmitButton>
            {at.block !== '' && (
              <SubmitButton name="kind" value="highlight" variant="secondary">
                {marking.markOnly}
              </SubmitButton>
            )}
          </div>
        </>
      )}
    </Form>
  );
}
