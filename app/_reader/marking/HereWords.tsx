'use client';
import { memo } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';

/**
 * What the control at a paragraph without notes shows, said once for all of them (here.css). Like the article it comes with
 * the HTML and is never set by the browser: the nonce of a page that a router brings is not its document's.
 */
export const HereWords = memo(function HereWords({ nonce }: { nonce: string | undefined }) {
  const { marking } = useMessages();
  const words = JSON.stringify(marking.here(0)).replaceAll('<', '\\3c ');
  const style = `<style nonce="${nonce ?? ''}">.article{--comment-here:${words}}</style>`;
  const html = typeof window === 'undefined' ? style : '';
  return <div hidden suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />;
});
