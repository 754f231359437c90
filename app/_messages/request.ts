import { headers } from 'next/headers';
import { cache } from 'react';
import { chooseLanguage, messagesIn } from './languages';

/** The language of the request, on the server. */
export const getLanguage = cache(async () => chooseLanguage((await headers()).get('accept-language')));

export const getMessages = cache(async () => messagesIn(await getLanguage()));
