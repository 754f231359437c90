'use client';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { Button } from '@/app/_ui/Button';
import { nameOfPlace } from '@/lib/domain/text/passage-link';
import { useMarginTools } from '../margin/MarginContext';
import { useReader } from '../ReaderContext';

type Titled = { id: string; title: string };
type Props = { onPick: (address: string) => void; onClose: () => void };

/** Chooses a text that one may read and a place in it. What is inserted is the address alone: its title is for readers. */
export function PassagePicker({ onPick, onClose }: Props) {
  const { talk, reader } = useMessages();
  const { textId } = useReader();
  const { texts, failed } = useTitles();
  const [chosen, setChosen] = useState(textId);
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const field = useRef<HTMLSelectElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus({ preventScroll: true }), [texts]);

  function pick() {
    const place = toPlace(typed);
    if (place === null) return setWrong(true);
    onPick(`${location.origin}/texts/${chosen}${place === '' ? '' : `#${place}`}`);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) pick();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  if (failed) return <p className="writing-hint">{talk.linkFailed}</p>;
  if (!texts) return <p className="writing-hint">{talk.linkLoading}</p>;
  return (
    <div role="group" aria-label={talk.linkPassage} className="tag-form" onKeyDown={onKeyDown}>
      <label htmlFor={`${id}-text`}>{talk.linkText}</label>
      <select
        ref={field}
        id={`${id}-text`}
        value={chosen}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      >
        {texts.map((text) => (
          <option key={text.id} value={text.id}>
            {text.title}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-place`}>{talk.linkPlace}</label>
      <input
        id={`${id}-place`}
        value={typed}
        autoComplete="off"
        aria-invalid={isWrong || undefined}
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setWrong(false);
        }}
      />
      <p id={`${id}-hint`} className={isWrong ? 'text-bad' : 'writing-hint'}>
        {isWrong ? talk.linkBadPlace : talk.linkPlaceHint}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" onClick={pick}>
          {talk.linkInsert}
        </Button>
        <Button size="sm" variant="quiet" onClick={onClose}>
          {reader.cancel}
        </Button>
      </div>
    </div>
  );
}

/** "12.3–14" as an address has it, "p12.3-14"; null for what is no number of a paragraph. */
function toPlace(typed: string): string | null {
  const number = typed.replaceAll(/[\s¶]/g, '').replace('–', '-');
  if (number === '') return '';
  return nameOfPlace(`p${number}`) === '' ? null : `p${number}`;
}

function useTitles(): { texts: readonly Titled[] | null; failed: boolean } {
  const { send } = useMarginTools();
  const [texts, setTexts] = useState<readonly Titled[] | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let over = false;
    void (async () => {
      const answer = await send<{ texts: Titled[] }>('GET', '/api/texts');
      if (over) return;
      setFailed(!answer.ok);
      if (answer.ok) setTexts(answer.data.texts);
    })();
    return () => void (over = true);
  }, [send]);
  return { texts, failed };
}
