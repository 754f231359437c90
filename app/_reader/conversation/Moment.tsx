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
  return <time dateTime={at}>{formatFor(language, here).format(date)}</time>;
}

/** To make one costs more than all else in a card. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(language: string, here: boolean): Intl.DateTimeFormat {
  const key = `${language} ${here}`;
  const made = formats.get(key) ?? (here ? ownFormat(language) : serversFormat(language));
  formats.set(key, made);
  return made;
}

const serversFormat = (language: string) =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });

const ownFormat = (language: string) =>
  new Intl.DateTimeFormat(ownLocale(language), {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });

/** The reader's own variety of the interface's language: British days come before their months. */
const ownLocale = (language: string) =>
  navigator.languages.find((each) => each.startsWith(language)) ?? language;
