'use client';
import { placeByHandAction } from '@/app/_actions/placing';
import { Form, type FormWords } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { SentenceFields } from '@/app/_client/SentenceFields';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { TextField } from '@/app/_ui/TextField';
import type { NoteAt } from './DecideForm';
import { EndToEnd } from './EndToEnd';

/** A paragraph that one chooses from; `label` is what readers call it. */
export type Choosable = { name: string; label: string; sentences: readonly string[] };
type Props = { at: NoteAt; paragraph: Choosable; until: Choosable | null };

/**
 * Which sentences of a paragraph, or which words of them; or in which places of two it begins and ends. Chosen without
 * pointing, with script and without.
 */
export function PlaceByHand({ at, paragraph, until }: Props) {
  const { marking, revising } = useMessages();
  const reasons = {
    unauthenticated: marking.signedOut,
    words_not_there: revising.wordsNotThere,
  };
  const fields = { ...at, block: paragraph.name, ...(until && { until: until.name }) };
  const where = [paragraph, ...(until ? [until] : [])].map(({ label }) => label).join(' – ');
  return (
    <Form action={placeByHandAction} reasons={reasons} label={`${revising.placeTitle} · ${where}`}>
      {(words) => (
        <>
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {until ? (
            <EndToEnd {...{ paragraph, until, words }} />
          ) : (
            <OfOne sentences={paragraph.sentences} words={words} />
          )}
          <SubmitButton>{revising.placeHere}</SubmitButton>
        </>
      )}
    </Form>
  );
}

function OfOne({ sentences, words }: { sentences: readonly string[]; words: FormWords }) {
  const { revising } = useMessages();
  return (
    <>
      <SentenceFields
        sentences={sentences}
        values={words.values}
        legend={revising.sentences}
        hint={revising.sentencesHint}
      />
      <TextField
        name="words"
        label={revising.onlyWords}
        hint={revising.onlyWordsHint}
        defaultValue={words.values.words}
        error={words.errorOf('words')}
      />
    </>
  );
}
