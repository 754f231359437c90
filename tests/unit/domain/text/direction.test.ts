import { describe, expect, it } from 'vitest';
import { runsRightToLeft } from '@/lib/domain/text/direction';

describe('which way a text runs', () => {
  it.each(['العدل أساس الملك.', 'שלום', '«العدل»', '12. العدل', '\u201cשלום\u201d said he'])(
    '“%s” runs from right to left',
    (text) => expect(runsRightToLeft(text)).toBe(true),
  );
  it.each(['Justice', '12', '', '…', 'Justice is العدل.', '正義', '«Justice»', '3. Δικαιοσύνη'])(
    '“%s” does not',
    (text) => expect(runsRightToLeft(text)).toBe(false),
  );
});
