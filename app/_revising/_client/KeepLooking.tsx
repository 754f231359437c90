'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Often enough to be followed, and not while nobody looks. */
const everyMs = 2_000;

/** Asks for the page again while something on it is under way; without script one does so oneself. */
export function KeepLooking() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
