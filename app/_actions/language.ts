'use server';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { isLanguage, languageCookie } from '@/app/_messages/languages';
import { lookCookieAge } from '@/lib/domain/look';
import { defineAction } from '@/lib/web/define-action';

const languageForm = z.object({ language: z.string() });

/** Which of our languages this browser is to have; anything else: the one that it asks for. */
export const languageAction = defineAction({
  form: languageForm,
  visitorsToo: true,
  handle: async ({ input: { language } }) => {
    const jar = await cookies();
    if (isLanguage(language))
      jar.set(languageCookie, language, { path: '/', sameSite: 'lax', maxAge: lookCookieAge });
    else jar.delete(languageCookie);
    redirect('/settings');
  },
});
