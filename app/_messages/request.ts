import { headers } from 'next/headers';
import { cache } from 'react';
import { chooseLanguage, chooseLocale, messagesIn } from './languages';

/** The language of the request, on the server. */
export const getLanguage = cache(async () => chooseLanguage((await headers()).get('accept-language')));

export const getMessages = cache(async () => messagesIn(await getLanguage()));

/** A day, as the request's reader writes it. */
export const getDayFormat = cache(async () => {
  const locale = chooseLocale((await headers()).get('accept-language'));
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
});
