'use client';
import { importAction } from '@/app/_actions/texts';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { FileField } from '@/app/_ui/FileField';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { TextField } from '@/app/_ui/TextField';

export function ImportForm() {
  const { importing } = useMessages();
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
            error={errorOf('file')}
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
