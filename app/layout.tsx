import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { getLook } from './_look/request';
import { getLanguage, getMessages } from './_messages/request';
import { MessagesProvider } from './_client/MessagesProvider';
import { ToastRegion } from './_ui/Toasts';
import { preloadFonts } from './fonts';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await getMessages();
  return {
    title: { default: site.name, template: `%s · ${site.name}` },
    description: site.tagline,
    robots: { index: false },
    icons: { icon: '/icon.svg' },
  };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  // To the edges of the glass, and above a keyboard on it: the style sheets leave room for both.
  viewportFit: 'cover',
  interactiveWidget: 'resizes-content',
  colorScheme: 'light dark',
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  preloadFonts();
  const language = await getLanguage();
  const { theme, face, size, measure } = await getLook();
  return (
    <html lang={language} data-theme={theme} data-face={face} data-size={size} data-measure={measure}>
      <body>
        <MessagesProvider language={language}>
          <ToastRegion>{children}</ToastRegion>
        </MessagesProvider>
      </body>
    </html>
  );
}
