import { describe, expect, it } from 'vitest';
import { ingest } from '@/lib/domain/ingestion';
import { decode } from '@/lib/domain/ingestion/decode';
import { maxUploadBytes } from '@/lib/domain/text/text';

const bytes = (...values: number[]) => Uint8Array.from(values);
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('decoding', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode('Talès'), 'Talès'],
    ['UTF-8 with a byte order mark, which is no part of the text', bytes(0xef, 0xbb, 0xbf, 0x61), 'a'],
    ['UTF-16, little end first', bytes(0xff, 0xfe, 0x61, 0, 0xe8, 0), 'aè'],
    ['UTF-16, big end first', bytes(0xfe, 0xff, 0, 0x61, 0, 0xe8), 'aè'],
  ])('reads %s', (_, source, text) => {
    expect(decode(source)).toEqual({ ok: true, text, warnings: [] });
  });

  it('reads what is no UTF-8 as Windows-1252, and says so', () => {
    const decoded = decode(latin('Tal\xe8s \x93said\x94'));
    expect(decoded).toEqual({ ok: true, text: 'Talès “said”', warnings: [{ code: 'read-as-windows-1252' }] });
  });

  it.each([
    ['a PDF', latin('%PDF-1.7\n1 0 obj')],
    ['a zip (DOCX, EPUB)', latin('PK\x03\x04word/document.xml')],
    ['a PNG', latin('\x89PNG\r\n\x1a\n')],
    ['a JPEG', latin('\xff\xd8\xff\xe0')],
    ['an ELF program', latin('\x7fELF\x02')],
    ['gzip', latin('\x1f\x8b\x08')],
    ['anything with a NUL', latin('text\0text')],
    ['mostly control characters', latin('\x01\x02\x03\x04abc')],
  ])('refuses %s as binary', (_, source) => {
    expect(ingest(source, { name: 'a.txt' })).toEqual({ ok: false, reason: 'binary' });
  });

  it('refuses a file that is too large, unread', () => {
    expect(ingest(new Uint8Array(maxUploadBytes + 1), { name: 'a.txt' })).toEqual({
      ok: false,
      reason: 'too-large',
    });
  });

  it.each(['', ' \n\t\n', '\ufeff', '---\ntitle: Nothing\n---\n', '***\n\n***\n', '\u00ad\u200b'])(
    'refuses %j as empty',
    (text) => {
      expect(ingest(new TextEncoder().encode(text), { name: 'a.md' })).toEqual({
        ok: false,
        reason: 'empty',
      });
    },
  );

  it.each(['<!DOCTYPE html><p>Hello', '<html><body>', '{\\rtf1 Hello}'])(
    'refuses %j as a format it cannot read',
    (text) => {
      expect(ingest(new TextEncoder().encode(text), { name: 'a.txt' })).toEqual({
        ok: false,
        reason: 'unsupported-format',
      });
    },
  );
});
