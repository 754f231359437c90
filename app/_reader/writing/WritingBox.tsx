'use client';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '@/app/_ui/Button';
import { TextButton } from '@/app/_ui/TextButton';
import { useMessages } from '@/app/_client/MessagesProvider';
import { toGroupId } from '@/lib/domain/audience';
import type { Draft } from '@/lib/domain/drafts/draft';
import { isTouched } from '@/lib/domain/drafts/held';
import { maxCommentLength } from '@/lib/domain/threading/thread';
import { DraftTrouble } from './DraftTrouble';
import { Preview } from './Preview';
import { fetchRenderer } from './comment-html';
import { NameList } from './NameList';
import type { Entry } from './entries';
import { PassagePicker } from './PassagePicker';
import { insert, pasteAsMarkdown } from './paste';
import { useNaming } from './use-naming';
import { useDiscard, useWriting } from './use-writing';
import { WriteStatus } from './WriteStatus';

type Props = {
  entry: Entry;
  label: string;
  submit: string;
  /** What Post does besides posting, and where there is something in the way of it. */
  onPost?: () => void;
  onClose?: () => void;
  blocked?: boolean;
  autoFocus?: boolean;
  children?: ReactNode;
};

/** A field to write in, with what posts it. Ctrl or ⌘ with Enter posts; Escape leaves a field with nothing in it. */
export function WritingBox({ entry, label, submit, blocked = false, children, ...the }: Props) {
  const { reader, talk, writing } = useMessages();
  const { shelf, outbox, rest } = useWriting();
  const discard = useDiscard();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isPreview, setIsPreview] = useState(false);
  const [isLinking, setIsLinking] = useState(false);
  const { draft, begun } = entry;
  const empty = draft.body.trim() === '';
  const untouched = !isTouched(entry.held);
  const autoFocus = the.autoFocus ?? begun;
  const type = (body: string) => shelf.type({ ...draft, body } satisfies Draft);
  const naming = useNaming(groupOf(draft), type);

  useEffect(() => {
    fetchRenderer();
    if (!autoFocus) return;
    field.current?.focus({ preventScroll: true });
    // In the sheet of a phone it may lie below what is seen.
    if (field.current?.closest('.sheet')) field.current.scrollIntoView({ block: 'nearest' });
  }, [autoFocus]);

  function post() {
    if (empty || blocked) return;
    outbox.post(draft.id);
    the.onPost?.();
  }
  /** As they were told why it was not posted, they say that it be posted all the same. */
  function again() {
    const { sending } = entry;
    const isOpened = sending.status === 'failed' && sending.problem.reason === 'opened_since';
    if (isOpened && draft.kind !== 'edit') shelf.type({ ...draft, amongMembers: [] });
    post();
  }
  function endLink() {
    setIsLinking(false);
    field.current?.focus();
  }
  /** Where the caret was, apart from the words around it. */
  function link(address: string) {
    flushSync(() => {
      setIsLinking(false);
      setIsPreview(false);
    });
    const box = field.current;
    if (!box) return;
    box.focus();
    const before = box.value.slice(0, box.selectionStart);
    insert(box, `${/(^|\s)$/.test(before) ? '' : ' '}${address} `);
  }
  function leave() {
    discard(draft.id);
    the.onClose?.();
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      post();
    }
    if (event.key !== 'Escape' || !untouched) return;
    // One thing at a press: it does not lead from the note to its words as well.
    event.preventDefault();
    leave();
  }
  return (
    <form
      className="writing-box"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        post();
      }}
    >
      <div className="writing-head">
        <label htmlFor={id} className="writing-label">
          {label}
        </label>
        <TextButton expanded={isLinking} onClick={() => setIsLinking(!isLinking)}>
          {talk.linkPassage}
        </TextButton>
        <TextButton pressed={isPreview} onClick={() => setIsPreview(!isPreview)}>
          {writing.preview}
        </TextButton>
      </div>
      <textarea
        ref={field}
        id={id}
        hidden={isPreview}
        value={draft.body}
        maxLength={maxCommentLength}
        aria-describedby={`${id}-hint`}
        {...naming.aria}
        onChange={({ currentTarget }) => {
          type(currentTarget.value);
          void naming.look(currentTarget);
        }}
        onKeyDown={naming.onKeyDown}
        onBlur={({ currentTarget, relatedTarget }) => {
          naming.close();
          if (!currentTarget.form?.contains(relatedTarget)) rest();
        }}
        onPaste={pasteAsMarkdown}
      />
      {naming.proposed && (
        <NameList
          id={naming.listId}
          people={naming.proposed.people}
          chosen={naming.proposed.chosen}
          optionId={naming.optionId}
          onChoose={(person) => field.current && naming.put(field.current, person)}
        />
      )}
      {isLinking && <PassagePicker onPick={link} onClose={endLink} />}
      {isPreview && <Preview markdown={draft.body} />}
      <p id={`${id}-hint`} className="writing-hint">
        {reader.bodyHint}
      </p>
      {children}
      <DraftTrouble entry={entry} />
      <WriteStatus entry={entry} again={again} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" size="sm" disabled={empty || blocked}>
          {submit}
        </Button>
        <Button variant="quiet" size="sm" onClick={leave}>
          {untouched ? reader.cancel : reader.discard}
        </Button>
      </div>
    </form>
  );
}

/** The group before which it is written; null is nobody else. */
const groupOf = (draft: Draft): string | null =>
  draft.kind === 'note' ? toGroupId(draft.audience) : (draft.groupId ?? null);
