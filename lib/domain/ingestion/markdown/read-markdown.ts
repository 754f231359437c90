import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { DraftBlock } from '@/lib/domain/ingestion/draft';
import { readFrontMatter, splitFrontMatter } from '@/lib/domain/ingestion/front-matter';
import { toDrafts } from '@/lib/domain/ingestion/markdown/blocks';
import { prepareCallouts } from '@/lib/domain/ingestion/markdown/callouts';
import { buildContext } from '@/lib/domain/ingestion/markdown/context';
import { readImprint } from '@/lib/domain/ingestion/markdown/imprint';
import { markSeams } from '@/lib/domain/ingestion/markdown/reading-order';
import { linkSuperscriptNotes } from '@/lib/domain/ingestion/markdown/superscript-notes';
import { takeTitle } from '@/lib/domain/ingestion/markdown/title';
import { markSources } from '@/lib/domain/ingestion/quotation-sources';
import { markQuotations } from '@/lib/domain/ingestion/quotations';
import type { Reading } from '@/lib/domain/ingestion/reading';

const parser = unified().use(remarkParse).use(remarkGfm);

/** Reads Markdown (CommonMark with GitHub's extensions, and the habits of Obsidian's notes and of converted PDFs) into blocks. */
export function readMarkdown(text: string): Reading {
  const { frontMatter, body } = splitFrontMatter(text);
  const declared = frontMatter === '' ? {} : readFrontMatter(frontMatter);
  const root = parser.parse(prepareCallouts(body));
  const context = buildContext(root, body);
  const parsed = toDrafts(root.children, context).map(warnOfUndefinedNotes);
  const { title, drafts } = takeTitle(parsed, declared.title ?? '');
  const linked = linkSuperscriptNotes(drafts);
  const imprint = readImprint(linked);
  const metadata = {
    ...declared,
    title,
    authors: declared.authors?.length ? declared.authors : (imprint.authors ?? []),
    year: declared.year || (imprint.year ?? ''),
    source: declared.source || (imprint.source ?? ''),
    rights: declared.rights || (imprint.rights ?? ''),
  };
  return { drafts: markSeams(markSources(markQuotations(linked))), metadata, warnings: context.warnings };
}

/** `[^1]` without a definition stays in the text as it was typed. */
function warnOfUndefinedNotes(draft: DraftBlock): DraftBlock {
  if (draft.kind === 'code') return draft;
  const marks = [...draft.text.matchAll(/\[\^[^\]\s]+\]/g)];
  if (marks.length === 0) return draft;
  const warnings = marks.map((mark) => ({
    code: 'mark-without-note' as const,
    at: mark.index,
    detail: mark[0],
  }));
  return { ...draft, warnings: [...(draft.warnings ?? []), ...warnings] };
}
