import type { Refusal, Warning } from '@/lib/domain/ingestion/ingested';
import { maxUploadBytes } from '@/lib/domain/text/text';

export type Decoded = { ok: true; text: string; warnings: Warning[] } | { ok: false; reason: Refusal };

/** What Windows-1252 has at 0x80 to 0x9F; the gaps are unassigned there. */
const above7f = '€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ';

/** Node 20 decodes 'windows-1252' as Latin-1, so that quotation marks come out as control characters. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin = new TextDecoder('windows-1252').decode(bytes);
  return latin.replace(/[\u0080-\u009f]/g, (control) => above7f[control.charCodeAt(0) - 0x80] ?? control);
}

/** The first bytes of formats that are no text, in Latin-1. RIFF, OLE and the like hold text, but not as bytes to read. */
// prettier-ignore
const magicNumbers = [
  '%PDF-', 'PK\x03\x04', 'PK\x05\x06', '\x89PNG', '\xff\xd8\xff', 'GIF87a', 'GIF89a', '\x7fELF', '\x1f\x8b', 'BZh', '7z\xbc\xaf',
  '\xfd7zXZ', '\x28\xb5\x2f\xfd', 'Rar!', 'RIFF', 'OggS', 'ID3', 'fLaC', 'MZ\x90', '\xca\xfe\xba\xbe', '\xcf\xfa\xed\xfe', 'SQLite format 3',
  '\xd0\xcf\x11\xe0', 'II*\0', 'MM\0*', 'wOFF', 'wOF2', 'AT&TFORM', '\0asm',
];

/** `%PDF-` may stand after a few bytes of junk; the other formats begin at once. */
function hasMagicNumber(bytes: Uint8Array): boolean {
  const head = Array.from(bytes.subarray(0, 32), (byte) => String.fromCharCode(byte)).join('');
  return magicNumbers.some((magic) => head.startsWith(magic)) || head.includes('%PDF-');
}

function isMostlyControl(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 32 && (byte < 9 || byte > 13)) controls++;
  }
  return controls > bytes.length / 20;
}

function utf16Label(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/**
 * Reads bytes as text: UTF-16 by its byte order mark, else UTF-8, else (where a byte sequence is no UTF-8)
 * Windows-1252, with a warning. Refuses what is no text at all. The byte order mark is no part of the text.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > maxUploadBytes) return { ok: false, reason: 'too-large' };
  if (hasMagicNumber(bytes)) return { ok: false, reason: 'binary' };
  const utf16 = utf16Label(bytes);
  if (utf16) return { ok: true, text: new TextDecoder(utf16).decode(bytes), warnings: [] };
  if (isMostlyControl(bytes)) return { ok: false, reason: 'binary' };
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), warnings: [] };
  } catch {
    return { ok: true, text: decodeWindows1252(bytes), warnings: [{ code: 'read-as-windows-1252' }] };
  }
}
