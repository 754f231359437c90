'use client';
/** Completing a name after "@": whoever can read what is being written, and nobody else, is proposed. */
import { useId, useState, type KeyboardEvent } from 'react';
import { completeName, nameBefore, putName, type Named } from '@/lib/domain/threading/mentions';
import { useMarginTools } from '../margin/MarginContext';
import { fetchPeople } from './people';

const atMost = 6;

type Proposed = { people: readonly Named[]; at: { start: number; begun: string }; chosen: number };

/** `groupId`: before whom it is written; null is nobody. `onNamed` is given the field with the name in it. */
export function useNaming(groupId: string | null, onNamed: (words: string) => void) {
  const { send } = useMarginTools();
  const listId = useId();
  const [proposed, setProposed] = useState<Proposed | null>(null);
  const close = () => setProposed(null);

  async function look(field: HTMLTextAreaElement) {
    const at = nameBefore(field.value, field.selectionStart);
    if (groupId === null || at === null) return close();
    const people = completeName(at.begun, await fetchPeople(send, groupId), atMost);
    // What was typed meanwhile has its own answer.
    if (nameBefore(field.value, field.selectionStart)?.begun !== at.begun) return;
    setProposed(people.length > 0 ? { people, at, chosen: 0 } : null);
  }
  function put(field: HTMLTextAreaElement, person: Named) {
    if (!proposed) return;
    const { words, caret } = putName(field.value, proposed.at, person.name);
    onNamed(words);
    close();
    requestAnimationFrame(() => {
      field.focus({ preventScroll: true });
      field.setSelectionRange(caret, caret);
    });
  }
  /** True when the key was for the list. */
  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): boolean {
    const { key, ctrlKey, metaKey, shiftKey, currentTarget } = event;
    if (!proposed || ctrlKey || metaKey) return false;
    const { people, chosen } = proposed;
    const move = { ArrowDown: 1, ArrowUp: -1 }[key];
    const person = people[chosen];
    if (move !== undefined)
      setProposed({ ...proposed, chosen: (chosen + move + people.length) % people.length });
    else if ((key === 'Enter' || (key === 'Tab' && !shiftKey)) && person) put(currentTarget, person);
    else if (key === 'Escape') close();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
  const optionId = (index: number) => `${listId}-${index}`;
  return {
    proposed,
    listId,
    optionId,
    look,
    put,
    close,
    onKeyDown,
    /** What the field says of the list. */
    aria: {
      'aria-autocomplete': 'list' as const,
      'aria-controls': proposed ? listId : undefined,
      'aria-activedescendant': proposed ? optionId(proposed.chosen) : undefined,
    },
  };
}
export type Naming = ReturnType<typeof useNaming>;
