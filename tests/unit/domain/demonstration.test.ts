import { describe, expect, it } from 'vitest';
import { exampleNotes } from '@/lib/domain/demonstration-notes';
import { demonstrationId, demonstrationText } from '@/lib/domain/demonstration-text';
import { idPattern } from '@/lib/domain/ids';
import { ingest } from '@/lib/domain/ingestion';

const ingested = ingest(new TextEncoder().encode(demonstrationText), { name: `${demonstrationId}.md` });
const text = ingested.ok ? ingested.value.text : '';

describe('the demonstration text', () => {
  it('is read without a doubt, under an id that addresses can carry', () => {
    expect(ingested).toMatchObject({ ok: true, value: { warnings: [] } });
    expect(demonstrationId).toMatch(idPattern);
  });

  it('has three notes and one thing to try, each on words that stand in it once', () => {
    expect(exampleNotes.map(({ isInvitation = false }) => isInvitation)).toEqual([false, false, false, true]);
    for (const { quote } of exampleNotes) expect(text.split(quote), quote).toHaveLength(2);
  });

  it('has notes in which something is said, by somebody, each under an id of its own', () => {
    expect(new Set(exampleNotes.map(({ id }) => id)).size).toBe(exampleNotes.length);
    for (const { said } of exampleNotes)
      for (const { by, words } of said) expect([by.trim(), words.trim()]).not.toContain('');
  });
});
