'use client';
import { createContext, useContext, type ReactNode } from 'react';
import { messagesIn, type Language } from '@/app/_messages/languages';
import { KitWordsContext } from '@/app/_ui/words';

const LanguageContext = createContext<Language>('en');

export function MessagesProvider({ language, children }: { language: Language; children: ReactNode }) {
  return (
    <LanguageContext value={language}>
      <KitWordsContext value={messagesIn(language).kit}>{children}</KitWordsContext>
    </LanguageContext>
  );
}

export const useLanguage = () => useContext(LanguageContext);
export const useMessages = () => messagesIn(useLanguage());
