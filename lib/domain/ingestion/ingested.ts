import type { Structure } from '@/lib/domain/text/structure';

/** What the source says about itself; an empty string or list where it says nothing. */
export type Metadata = {
  title: string;
  authors: string[];
  /** "1961", "c. 1910"; as the source has it. */
  year: string;
  /** BCP 47, "en" where nothing tells otherwise. */
  language: string;
  /** Where the copy came from: a publisher's line or an address. */
  source: string;
  rights: string;
  /** The front matter of a Markdown file, as it stood, so that it can be written out again. */
  frontMatter: string;
};

/** Something the importer should look at. `at` is an offset into the canonical string, where there is one. */
export const warningCodes = [
  'read-as-windows-1252',
  'replaced-control-characters',
  'suspected-note-mark',
  'note-without-mark',
  'mark-without-note',
  'possibly-joined-word',
  'possibly-out-of-order',
  'link-removed',
  'html-removed',
] as const;
export type WarningCode = (typeof warningCodes)[number];
export type Warning = { code: WarningCode; at?: number; detail?: string };

export type Ingested = {
  metadata: Metadata;
  /** Plain: read for its words alone, which is no statement about emphasis or links. */
  format: 'markdown' | 'plain';
  text: string;
  structure: Structure;
  warnings: Warning[];
};

/** Why bytes are not a text that can be read: the words for it are in the message files. */
export const refusals = ['empty', 'binary', 'too-large', 'unsupported-format'] as const;
export type Refusal = (typeof refusals)[number];

export type IngestOutcome = { ok: true; value: Ingested } | { ok: false; reason: Refusal };
