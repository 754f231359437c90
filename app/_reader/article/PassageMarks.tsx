'use client';
import { memo } from 'react';

/** Marks what is to be read by a date. Like the article it comes with the HTML and is never set by the browser. */
export const PassageMarks = memo(function PassageMarks({
  nonce,
  css,
}: {
  nonce: string | undefined;
  css: string;
}) {
  if (css === '') return null;
  const html = typeof window === 'undefined' ? `<style nonce="${nonce ?? ''}">${css}</style>` : '';
  return <div hidden suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />;
});
