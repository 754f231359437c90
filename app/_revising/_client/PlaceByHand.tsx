'use client';
import { placeByHandAction } from '@/app/_actions/placing';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { CheckField } from '@/app/_ui/CheckField';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { TextField } from '@/app/_ui/TextField';
import type { NoteAt } from './DecideForm';

type Props = { at: NoteAt; block: string; sentences: readonly string[] };

/** Which sentences of a paragraph, or which words of them: chosen without pointing, with script and without. */
export function PlaceByHand({ at, block, sentences }: Props) {
  const { marking, revising } = useMessages();
  const reasons = { unauthenticated: marking.signedOut, words_not_there: revising.wordsNotThere };
  return (
    <Form action={placeByHandAction} reasons={reasons} label={revising.placeTitle}>
      {(words) => (
        <>
          {Object.entries({ ...at, block }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {sentences.length > 1 && (
            <fieldset className="sentence-choice">
              <legend className="text-sm font-semibold">{revising.sentences}</legend>
              <p className="text-sm text-soft">{revising.sentencesHint}</p>
              {sentences.map((sentence, index) => (
                <CheckField
                  key={index}
                  name={`sentence-${index}`}
                  label={marking.sentence(index + 1, sentence)}
                  defaultChecked={words.values[`sentence-${index}`] !== undefined}
                />
              ))}
            </fieldset>
          )}
          <TextField
            name="words"
            label={revising.onlyWords}
            hint={revising.onlyWordsHint}
            defaultValue={words.values.words}
            error={words.errorOf('words')}
          />
          <SubmitButton>{revising.placeHere}</SubmitButton>
        </>
      )}
    </Form>
  );
}
