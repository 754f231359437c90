'use client';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { wordsFor } from '@/app/_messages/languages';
import { personName } from '@/app/_messages/person-name';
import { Button } from '@/app/_ui/Button';
import { TextButton } from '@/app/_ui/TextButton';
import { useToast } from '@/app/_ui/Toasts';
import { tagLimits } from '@/lib/domain/threading/tags';
import type { TagView } from '@/lib/present/tag';
import { Moment } from '../conversation/Moment';
import { useMarginTools } from './MarginContext';
import { useReader } from '../ReaderContext';

/** Where the notes with one tag are shown: calls it otherwise for everybody who has it, and says who last did. */
export function TagRename() {
  const { talk } = useMessages();
  const { filtering, userId } = useReader();
  const { filter, tags } = filtering;
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLSpanElement>(null);
  const tag = tags.find(({ id }) => filter === `tag:${id}`);
  if (!tag || userId === null) return null;
  const leave = () => {
    setOpen(false);
    opener.current?.querySelector('button')?.focus();
  };
  return (
    <div className="tag-rename">
      <span ref={opener}>
        <TextButton expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {talk.renameTag(tag.name)}
        </TextButton>
      </span>
      {isOpen && <RenameForm key={tag.id} {...tag} onDone={leave} />}
    </div>
  );
}

type Props = { id: string; name: string; groupId: string | null; onDone: () => void };

function RenameForm({ id, name, groupId, onDone }: Props) {
  const messages = useMessages();
  const { talk, reader, conversation } = messages;
  const { send } = useMarginTools();
  const toast = useToast();
  const [to, setTo] = useState(name);
  const [failure, setFailure] = useState('');
  const [renamed, setRenamed] = useState<TagView['renamed']>(null);
  const field = useRef<HTMLInputElement>(null);
  const fieldId = useId();
  useEffect(() => field.current?.select(), []);
  useEffect(() => {
    let over = false;
    void (async () => {
      const answer = await send<{ tags: TagView[] }>('GET', `/api/tags${groupId ? `?group=${groupId}` : ''}`);
      if (!over && answer.ok) setRenamed(answer.data.tags.find((tag) => tag.id === id)?.renamed ?? null);
    })();
    return () => void (over = true);
  }, [send, groupId, id, name]);

  async function rename(from: string, next: string): Promise<string | null> {
    const answer = await send<{ tag: { name: string } }>('PATCH', `/api/tags/${id}`, { from, to: next });
    if (answer.ok) return answer.data.tag.name;
    setFailure(answer.problem ? wordsFor(messages, answer.problem) : conversation.notDone);
    return null;
  }
  async function submit() {
    const done = await rename(name, to);
    if (done === null) return;
    toast({
      message: talk.tagRenamed(name, done),
      undo: () => void rename(done, name),
      undoLabel: reader.undo,
    });
    onDone();
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onDone();
  }
  return (
    <form
      className="tag-form"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label htmlFor={fieldId}>{talk.tagName}</label>
      <input
        ref={field}
        id={fieldId}
        value={to}
        maxLength={tagLimits.length}
        autoComplete="off"
        onChange={({ currentTarget }) => setTo(currentTarget.value)}
      />
      <Button type="submit" variant="primary" size="sm" disabled={to.trim() === '' || to === name}>
        {talk.rename}
      </Button>
      <p className="writing-hint">
        {talk.renameHint}
        {renamed && (
          <>
            {' '}
            {talk.renamedBy(renamed.from, personName(renamed.by, messages))} <Moment at={renamed.at} />.
          </>
        )}
      </p>
      <div role="status" className="write-status">
        {failure !== '' && <span className="text-bad">{failure}</span>}
      </div>
    </form>
  );
}
