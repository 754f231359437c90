'use client';
import { tagAction, tagRenameAction } from '@/app/_actions/talk';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { TextField } from '@/app/_ui/TextField';
import { tagLimits, type Tag } from '@/lib/domain/threading/tags';
import type { Place } from './Standing';

const Hidden = ({ fields }: { fields: Record<string, string> }) =>
  Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);

type Props = { at: Place; threadId: string; tags: readonly Tag[] };

/** The tags of one's own note, put on and taken off without script. */
export function TagForms({ at, threadId, tags }: Props) {
  const { talk, marking } = useMessages();
  const reasons = { unauthenticated: marking.signedOut };
  return (
    <>
      {tags.map(({ id, name }) => (
        <Form key={id} action={tagAction} className="plain-act" reasons={reasons}>
          {() => (
            <>
              <Hidden fields={{ ...at, threadId, name }} />
              <SubmitButton name="act" value="off" size="sm" variant="secondary">
                {talk.untag(name)}
              </SubmitButton>
            </>
          )}
        </Form>
      ))}
      <Form action={tagAction} className="plain-answer" reasons={reasons}>
        {(words) => (
          <details open={words.values.name !== undefined || undefined}>
            <summary>{talk.addTag}</summary>
            <Hidden fields={{ ...at, threadId }} />
            <TextField
              name="name"
              label={talk.addTag}
              required
              maxLength={tagLimits.length}
              defaultValue={words.values.name}
              error={words.errorOf('name')}
            />
            <SubmitButton name="act" value="on" size="sm">
              {talk.add}
            </SubmitButton>
          </details>
        )}
      </Form>
    </>
  );
}

/** Calls a tag otherwise, for all notes that have it. */
export function TagRenameForm({ at, tag }: { at: Place; tag: Tag }) {
  const { talk, marking } = useMessages();
  return (
    <Form action={tagRenameAction} className="plain-answer" reasons={{ unauthenticated: marking.signedOut }}>
      {(words) => (
        <details open={words.values.to !== undefined || undefined}>
          <summary>{talk.renameTag(tag.name)}</summary>
          <Hidden fields={{ ...at, tagId: tag.id, from: tag.name }} />
          <TextField
            name="to"
            label={talk.tagName}
            hint={talk.renameHint}
            required
            maxLength={tagLimits.length}
            defaultValue={words.values.to ?? tag.name}
            error={words.errorOf('to')}
          />
          <SubmitButton size="sm">{talk.rename}</SubmitButton>
        </details>
      )}
    </Form>
  );
}
