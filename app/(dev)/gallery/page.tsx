/**
 * Every component in every state, for those who build and for the tests that look (axe, screenshots). There only where
 * GALLERY=1; /gallery?entry=<name> shows one entry alone, and &stage=<state> a state that has a page of its own.
 */
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Page } from '@/app/_ui/Page';
import { Section } from '@/app/_ui/Section';
import { env } from '@/lib/env';
import { ThemeSwitch } from './_client/ThemeSwitch';
import { entries } from './entries';
import { windows, type Entry } from './entry';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Gallery', robots: { index: false } };

type Props = { searchParams: Promise<{ entry?: string | string[]; stage?: string | string[] }> };

export default async function Gallery({ searchParams }: Props) {
  if (!env.gallery) notFound();
  const { entry: wanted, stage } = await searchParams;
  if (stage !== undefined) return entries[String(wanted)]?.stages?.[String(stage)]?.node ?? notFound();
  const shown = Object.entries(entries).filter(([name]) => wanted === undefined || wanted === name);
  if (shown.length === 0) notFound();
  return (
    <Page
      title="Gallery"
      measure="wide"
      above={wanted === undefined ? 'For those who build' : <Link href="/gallery">All entries</Link>}
      lead="Every component in every state."
      actions={<ThemeSwitch />}
    >
      {wanted === undefined && <Contents />}
      {shown.map(([name, entry]) => (
        <Showcase key={name} name={name} entry={entry} />
      ))}
    </Page>
  );
}

function Contents() {
  return (
    <nav aria-label="Entries" className="mb-12">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {Object.entries(entries).map(([name, { title }]) => (
          <li key={name}>
            <a href={`#${name}`} className="text-soft no-underline hover:text-ink hover:underline">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Showcase({ name, entry }: { name: string; entry: Entry }) {
  return (
    <Section
      id={name}
      title={entry.title}
      actions={
        <Link href={`/gallery?entry=${name}`} className="text-sm text-soft no-underline hover:underline">
          Alone<span className="sr-only">: {entry.title}</span>
        </Link>
      }
    >
      <div className="divide-y border-y">
        {Object.entries(entry.states ?? {}).map(([state, node]) => (
          <div key={state} data-state={state} className="grid gap-x-8 gap-y-2 py-5 sm:grid-cols-[10rem_1fr]">
            <h3 className="font-sans text-sm font-normal text-soft">{state}</h3>
            <div className="min-w-0">{node}</div>
          </div>
        ))}
        {entry.stages && <Stages name={name} stages={entry.stages} />}
      </div>
    </Section>
  );
}

/** No router's links: a text's page is loaded afresh. */
const Stages = ({ name, stages }: { name: string; stages: NonNullable<Entry['stages']> }) => (
  <ul aria-label="On a page of its own" className="py-5">
    {Object.entries(stages).map(([state, { window, shows }]) => (
      <li key={state}>
        <a
          href={`/gallery?${new URLSearchParams({ entry: name, stage: state }).toString()}`}
          data-stage={JSON.stringify({ ...windows[window], shows })}
        >
          {state}
        </a>{' '}
        <span className="text-sm text-soft">{windows[window].width} pixels wide</span>
      </li>
    ))}
  </ul>
);
