'use client';
import { useEffect, useId, useState } from 'react';

const find = (id: string) => document.getElementById(id) as HTMLTextAreaElement | null;

/**
 * The id of a field of several lines, of which nothing is lost that was typed before the page's script was up: as React takes
 * such a field over it puts the server's words back into it (react-dom, initTextarea). What was typed stands again at once,
 * and is told as being typed to whoever listens by then.
 */
export function useTypedBefore(): string {
  const id = useId();
  const [typed] = useState(() => (typeof document === 'undefined' ? null : (find(id)?.value ?? null)));
  useEffect(() => {
    const field = find(id);
    if (typed === null || !field || field.value === typed) return;
    field.value = typed;
    const later = setTimeout(() => field.dispatchEvent(new Event('input', { bubbles: true })));
    return () => clearTimeout(later);
  }, [id, typed]);
  return id;
}
