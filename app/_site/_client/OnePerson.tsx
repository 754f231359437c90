'use client';
import { useEffect } from 'react';

/** Whom this document was loaded for; null: nobody with an account. */
let loadedFor: string | null = null;

/**
 * A document belongs to one person: when the router shows a page to somebody else, above all to nobody after signing
 * out, the page is loaded afresh, and what the document still held of the private ones goes with it.
 */
export function OnePerson({ userId }: { userId: string | null }) {
  useEffect(() => {
    if (loadedFor !== null && loadedFor !== userId) location.reload();
    else loadedFor = userId;
  }, [userId]);
  return null;
}
