import type { DraftBlock } from '@/lib/domain/ingestion/draft';
import type { Metadata, Warning } from '@/lib/domain/ingestion/ingested';

/** What a reader of one format hands over: blocks in the order of the source, and what it found about the text. */
export type Reading = { drafts: DraftBlock[]; metadata: Partial<Metadata>; warnings?: Warning[] };
