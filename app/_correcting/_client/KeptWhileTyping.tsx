'use client';
import { useEffect, useRef, useState } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { wordsFor } from '@/app/_messages/languages';
import { keepAsTyped, type Keeping, type Late } from './keep-as-typed';
import { LateWords } from './LateWords';

type Props = { userId: string; textId: string };

/** Keeps the form that it is in while somebody types, and says so; only what is to be known is announced. */
export function KeptWhileTyping({ userId, textId }: Props) {
  const messages = useMessages();
  const [state, setState] = useState<Keeping>({ is: 'still' });
  const [late, setLate] = useState<Late[]>([]);
  const here = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const form = here.current?.closest('form');
    return form ? keepAsTyped({ form, userId, textId, tell: setState, tellLate: setLate }) : undefined;
  }, [userId, textId]);
  const { correcting } = messages;
  const words = () => {
    if (state.is === 'refused') return `${correcting.notKeptAll} ${wordsFor(messages, state.problem)}`;
    const said = { still: '', keeping: correcting.keeping, kept: correcting.keptNow };
    return { ...said, offline: correcting.notKept, aside: correcting.keptAside }[state.is];
  };
  const isToBeKnown = state.is === 'offline' || state.is === 'refused' || state.is === 'aside';
  return (
    <>
      <p ref={here} className="correcting-state" role={isToBeKnown ? 'status' : undefined}>
        {words()}
      </p>
      <div className="correcting-late">
        <LateWords late={late} />
      </div>
    </>
  );
}
