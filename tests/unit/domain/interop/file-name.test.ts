import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { toDisposition, toFileName } from '@/lib/domain/interop/file-name';
import { seed } from './arbitrary';

describe('a file’s name', () => {
  test.each([
    ['On Margins', 'On Margins.md'],
    ['../../etc/passwd', 'etc passwd.md'],
    ['a/b\\c:d*e?"f<g>h|i', 'a b c d e f g h i.md'],
    ['', 'catena.md'],
    ['...', 'catena.md'],
    ['CON', '_CON.md'],
    ['evil\u202egpj.exe', 'evil gpj.exe.md'],
    ['line\r\nSet-Cookie: x', 'line Set-Cookie x.md'],
    ['Été à Kyōto', 'Été à Kyōto.md'],
  ])('of %j is %j', (title, name) => {
    expect(toFileName(title, 'md')).toBe(name);
  });

  it('fits in a header, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const header = toDisposition(toFileName(title, 'json'));
        expect(() => new Headers({ 'content-disposition': header })).not.toThrow();
        expect(header).toMatch(
          /^attachment; filename="[\w .()-]+\.json"; filename\*=UTF-8''[\w.~%!$&+^`|#-]+$/,
        );
      }),
      seed,
    );
  });
});
