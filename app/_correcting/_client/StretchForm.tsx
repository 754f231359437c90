'use client';
import { keepEditsAction } from '@/app/_actions/correcting';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { Notice } from '@/app/_ui/Notice';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import type { FormStretch } from '@/lib/present/edition';
import { BlockFields } from './BlockFields';
import { KeptWhileTyping } from './KeptWhileTyping';

type Props = {
  userId: string;
  textId: string;
  basedOnId: string;
  at: string;
  language: string;
  stretch: FormStretch;
};

/** A stretch of a text, block by block. What is typed is kept while one types, and by each of its buttons. */
export function StretchForm({ userId, textId, basedOnId, at, language, stretch }: Props) {
  const { correcting } = useMessages();
  const { blocks, from, to, previous, next } = stretch;
  const hidden = { textId, basedOnId, at, from, to, previous: previous ?? '', next: next ?? '' };
  return (
    <Form action={keepEditsAction} className="correcting" label={correcting.title}>
      {({ values, errorOf }) => (
        <>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <ol>
            {blocks.map((block) => (
              <li key={block.index} className="correcting-block" data-edited={block.edited || undefined}>
                <BlockFields block={block} language={language} values={values} errorOf={errorOf} />
              </li>
            ))}
          </ol>
          {errorOf('edits') && <Notice tone="error">{errorOf('edits')}</Notice>}
          <div className="correcting-acts">
            <SubmitButton name="then" value="preview">
              {correcting.preview}
            </SubmitButton>
            <SubmitButton name="then" value="stay" variant="secondary">
              {correcting.keep}
            </SubmitButton>
            {previous !== null && (
              <SubmitButton name="then" value="previous" variant="secondary">
                {correcting.previous}
              </SubmitButton>
            )}
            {next !== null && (
              <SubmitButton name="then" value="next" variant="secondary">
                {correcting.next}
              </SubmitButton>
            )}
            <KeptWhileTyping userId={userId} textId={textId} />
          </div>
        </>
      )}
    </Form>
  );
}
