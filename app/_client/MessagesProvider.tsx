'use client';
import { createContext, useContext, type ReactNode } from 'react';
import { messagesIn, type Language } from '@/app/_messages/languages';

const LanguageContext = createContext<Language>('en');

export function MessagesProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export const useLanguage = () => useContext(LanguageContext);
export const useMessages = () => messagesIn(useLanguage());
