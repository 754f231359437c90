import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { acceptChosen, chooseLanguage, chooseLocale, languageCookie, messagesIn } from './languages';

/** The language that was chosen in this browser; undefined where none was. */
export const getChosenLanguage = cache(async () => (await cookies()).get(languageCookie)?.value);

const getAccepted = cache(async () =>
  acceptChosen((await headers()).get('accept-language'), await getChosenLanguage()),
);

/** The language of the request, on the server. */
export const getLanguage = cache(async () => chooseLanguage(await getAccepted()));

export const getMessages = cache(async () => messagesIn(await getLanguage()));

/** A day, as the request's reader writes it. */
export const getDayFormat = cache(async () => {
  const locale = chooseLocale(await getAccepted());
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
});
