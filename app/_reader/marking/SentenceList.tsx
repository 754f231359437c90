'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import { CheckField } from '@/app/_ui/CheckField';
import type { Range as Span } from '@/lib/domain/text/structure';
import { textOf, type Positions } from '../dom/positions';
import { isChosen, toggleSentence, type Chosen } from './toggle-sentence';

type Props = {
  positions: Positions;
  sentences: readonly Span[];
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
};

/** A paragraph's sentences, to be chosen by name instead of by drawing over them. A single one needs no choice. */
export function SentenceList({ positions, sentences, chosen, onChange }: Props) {
  const { marking } = useMessages();
  if (sentences.length < 2) return null;
  return (
    <fieldset className="sentence-choice">
      <legend>{marking.whichSentences}</legend>
      <p role="status" className="panel-hint">
        {chosen ? marking.chosen(chosen.first + 1, chosen.last + 1) : marking.wholeParagraph}
      </p>
      <div className="panel-sentences" lang={positions.article.lang}>
        {sentences.map((sentence, index) => (
          <CheckField
            key={sentence.start}
            label={textOf(positions, sentence)}
            checked={isChosen(chosen, index)}
            onChange={() => onChange(toggleSentence(chosen, index))}
          />
        ))}
      </div>
    </fieldset>
  );
}
