import { createHash } from 'node:crypto';
import type { Warning } from '@/lib/domain/ingestion/ingested';

/** The bytes of a file as they are kept beside the Revision that was made of them. */
export function toSource(file: { fileName: string; bytes: Uint8Array }, warnings: readonly Warning[]) {
  const bytes = Uint8Array.from(file.bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const isOld = warnings.some((each) => each.code === 'read-as-windows-1252');
  return { fileName: file.fileName, encoding: isOld ? 'windows-1252' : 'utf-8', bytes, sha256 };
}
