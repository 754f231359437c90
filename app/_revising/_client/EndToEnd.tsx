'use client';
import type { FormWords } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { ChoiceField } from '@/app/_ui/ChoiceField';
import { TextField } from '@/app/_ui/TextField';
import type { Choosable } from './PlaceByHand';

type Props = { paragraph: Choosable; until: Choosable; words: FormWords };

/** With which sentence, or which words of it, a place begins in one paragraph and ends in a later one. */
export function EndToEnd({ paragraph, until, words }: Props) {
  const { marking, revising } = useMessages();
  const { values } = words;
  const choicesOf = ({ sentences }: Choosable) =>
    sentences.map((each, index) => ({ value: `${index}`, label: marking.sentence(index + 1, each) }));
  return (
    <>
      <ChoiceField
        name="first"
        label={revising.beginsWith(paragraph.label)}
        choices={choicesOf(paragraph)}
        defaultValue={values.first ?? '0'}
      />
      <TextField
        name="words"
        label={revising.beginsWithWords}
        hint={revising.wholeSentence}
        defaultValue={values.words}
        error={words.errorOf('words')}
      />
      <ChoiceField
        name="last"
        label={revising.endsWith(until.label)}
        choices={choicesOf(until)}
        defaultValue={values.last ?? `${until.sentences.length - 1}`}
      />
      <TextField
        name="untilWords"
        label={revising.endsWithWords}
        hint={revising.wholeSentence}
        defaultValue={values.untilWords}
        error={words.errorOf('untilWords') ?? words.errorOf('passage')}
      />
    </>
  );
}
