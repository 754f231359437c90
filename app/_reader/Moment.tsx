'use client';
import { useSyncExternalStore } from 'react';
import { useLanguage } from '@/app/_client/MessagesProvider';

const never = () => () => undefined;

/** A moment: the day in UTC from the server, the reader's own day and hour as soon as there is script. */
export function Moment({ at }: { at: string }) {
  const language = useLanguage();
  const here = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const date = new Date(at);
  const format = here
    ? new Intl.DateTimeFormat(ownLocale(language), {
        day: 'numeric',
        month: 'short',
        hour: '2-digit',
        minute: '2-digit',
      })
    : new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return <time dateTime={at}>{format.format(date)}</time>;
}

/** The reader's own variety of the interface's language: British days come before their months. */
const ownLocale = (language: string) =>
  navigator.languages.find((each) => each.startsWith(language)) ?? language;
