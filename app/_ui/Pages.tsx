/** Where one is in a long list, and the way on and back; links, so that it works without script. */
import Link from 'next/link';
import type { ReactNode } from 'react';

type Words = {
  label: string;
  previous: ReactNode;
  next: ReactNode;
  place: (page: number, total: number) => ReactNode;
};
type Props = {
  /** From 1. */
  page: number;
  total: number;
  hrefFor: (page: number) => string;
  words?: Words;
};

const english: Words = {
  label: 'Pages',
  previous: 'Previous',
  next: 'Next',
  place: (page, total) => `Page ${page} of ${total}`,
};

export function Pages({ page, total, hrefFor, words = english }: Props) {
  return (
    <nav
      aria-label={words.label}
      className="grid grid-cols-3 items-baseline border-t pt-3 text-sm print:hidden"
    >
      <span>
        {page > 1 && (
          <Link rel="prev" href={hrefFor(page - 1)}>
            {words.previous}
          </Link>
        )}
      </span>
      <span className="text-center text-soft tabular-nums">{words.place(page, total)}</span>
      <span className="text-right">
        {page < total && (
          <Link rel="next" href={hrefFor(page + 1)}>
            {words.next}
          </Link>
        )}
      </span>
    </nav>
  );
}
