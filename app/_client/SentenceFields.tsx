'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import { CheckField } from '@/app/_ui/CheckField';
import type { FormWords } from './Form';

type Props = { sentences: readonly string[]; values: FormWords['values']; legend: string; hint: string };

/** Which of a paragraph's sentences; nothing where there is only one. */
export function SentenceFields({ sentences, values, legend, hint }: Props) {
  const { marking } = useMessages();
  if (sentences.length < 2) return null;
  return (
    <fieldset className="sentence-choice">
      <legend className="text-sm font-semibold">{legend}</legend>
      <p className="text-sm text-soft">{hint}</p>
      {sentences.map((sentence, index) => (
        <CheckField
          key={index}
          name={`sentence-${index}`}
          label={marking.sentence(index + 1, sentence)}
          defaultChecked={values[`sentence-${index}`] !== undefined}
        />
      ))}
    </fieldset>
  );
}
