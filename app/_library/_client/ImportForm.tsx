'use client';
import { useState, type ChangeEvent } from 'react';
import { importAction } from '@/app/_actions/texts';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { FileField } from '@/app/_ui/FileField';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { TextField } from '@/app/_ui/TextField';
import { maxUploadBytes } from '@/lib/domain/text/text';

export function ImportForm() {
  const { importing, reason } = useMessages();
  const [tooLarge, setTooLarge] = useState('');

  /** Said before it is sent: what is far too large the server does not read to the end, and could answer with no form. */
  function weigh({ currentTarget: field }: ChangeEvent<HTMLInputElement>) {
    const words = (field.files?.[0]?.size ?? 0) > maxUploadBytes ? reason['too-large'] : '';
    field.setCustomValidity(words);
    setTooLarge(words);
  }
  return (
    <Form action={importAction} reasons={{ required: importing.missing }}>
      {({ values, errorOf }) => (
        <>
          <FileField
            name="file"
            label={importing.file}
            hint={importing.fileHint}
            accept=".txt,.md,.markdown,text/plain,text/markdown"
            required
            onChange={weigh}
            error={tooLarge || errorOf('file')}
          />
          <TextField
            name="title"
            label={importing.titleField}
            hint={importing.titleHint}
            defaultValue={values.title}
            error={errorOf('title')}
          />
          <SubmitButton busy={importing.busy}>{importing.submit}</SubmitButton>
        </>
      )}
    </Form>
  );
}
