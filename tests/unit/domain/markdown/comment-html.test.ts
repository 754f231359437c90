import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { toCommentHtml } from '@/lib/domain/markdown/comment-html';

const rel = 'rel="nofollow noopener noreferrer ugc"';

describe('a comment', () => {
  test.each([
    ['*a* **b** `c`', '<p><em>a</em> <strong>b</strong> <code>c</code></p>'],
    ['> so it says', '<blockquote>\n<p>so it says</p>\n</blockquote>'],
    ['a\n\nb', '<p>a</p>\n<p>b</p>'],
    ['~~no~~ ~tilde~', '<p><del>no</del> ~tilde~</p>'],
    ['3. c', '<ol start="3">\n<li>c</li>\n</ol>'],
    ['[x](https://example.org/)', `<p><a href="https://example.org/" ${rel}>x</a></p>`],
    ['[x](mailto:ada@example.org)', `<p><a href="mailto:ada@example.org" ${rel}>x</a></p>`],
    [
      'see https://example.org/a now',
      `<p>see <a href="https://example.org/a" ${rel}>https://example.org/a</a> now</p>`,
    ],
    ['AT&T <3 "you"', '<p>AT&#x26;T &#x3C;3 "you"</p>'],
    ['', ''],
  ])('%j becomes its HTML', (markdown, html) => {
    expect(toCommentHtml(markdown)).toBe(html);
  });
});

const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<iframe src="https://evil.example"></iframe>',
  '<style>*{display:none}</style>',
  '<p style="position:fixed">x</p>',
  '<a href="javascript:alert(1)">x</a>',
  '<div onclick=alert(1)>x</div>',
  '<math><mi xlink:href="data:x,<script>alert(1)</script>">',
  '<form action="https://evil.example"><input name=password></form>',
  '<base href="https://evil.example/">',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](file:///etc/passwd)',
  '[x](blob:https://example.org/1)',
  '[x]: javascript:alert(1)\n\n[x]',
  '<javascript:alert(1)>',
  '<data:text/html,x>',
  '![x](https://evil.example/pixel.png)',
  '![x](javascript:alert(1))',
  '![x][y]\n\n[y]: https://evil.example/pixel.png',
  '[x](https://example.org "title\' onmouseover=alert(1)")',
  '[x](https://example.org/"onmouseover="alert(1))',
  '```"><script>alert(1)</script>\ncode\n```',
  '`</code><script>alert(1)</script>`',
  '|a|b|\n|-|-|\n|<img src=x onerror=alert(1)>|c|',
  'note[^1]\n\n[^1]: <script>alert(1)</script>',
  '- [x] <script>alert(1)</script>',
  'www.example.org/<script>alert(1)</script>',
  '\u0000<script>alert(1)</script>',
];

/** The whole of what may come out: text, these tags, and on a link an address of the web or of mail. */
const tag =
  /<(?:\/?(?:p|br|em|strong|del|blockquote|ul|ol|li|code|pre|hr)|\/a|ol start="\d+"|pre tabindex="0")>/g;
const link = /<a(?: href="([^"<>]*)")? rel="nofollow noopener noreferrer ugc">/g;

function expectHarmless(html: string) {
  expect(html.replace(tag, '').replace(link, '')).not.toContain('<');
  for (const [, href = ''] of html.matchAll(link)) {
    const scheme = /^([^/?#]*?):/.exec(href.replaceAll(/&#x[0-9a-f]+;/gi, 'x'))?.[1];
    expect(['http', 'https', 'mailto', undefined], href).toContain(scheme?.toLowerCase());
  }
}

describe('whatever is written', () => {
  test.each(attacks)('%j does no harm', (markdown) => expectHarmless(toCommentHtml(markdown)));

  it('loads nothing from anywhere: an image leaves no trace of its address', () => {
    expect(toCommentHtml('![a map](https://evil.example/pixel.png)')).not.toContain('evil');
  });

  it('has no id and no name, so that it cannot pose as a part of the page', () => {
    expect(toCommentHtml('# main\n\n<a id="main" name="main">x</a>\n\nnote[^1]\n\n[^1]: y')).not.toMatch(
      / (id|name)=/,
    );
  });

  it('comes out harmless, also in random mixtures, and the same each time', () => {
    const piece = fc.constantFrom(
      ...attacks,
      '\n',
      '\n\n',
      '> ',
      '- ',
      '*',
      '`',
      '```\n',
      '[',
      '](',
      ')',
      '<',
      '>',
      '&',
      '"',
      'x',
    );
    const mixture = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary', maxLength: 80 }),
    );
    fc.assert(
      fc.property(mixture, (markdown) => {
        const html = toCommentHtml(markdown);
        expectHarmless(html);
        expect(toCommentHtml(markdown)).toBe(html);
      }),
      { seed: 1871, numRuns: 400 },
    );
  });
});

describe('what no person writes', () => {
  const long = (unit: string, head = '') => (head + unit.repeat(20_000)).slice(0, 20_000);
  const bombs = [
    ['quotations in quotations', long('> ')],
    ['quotations without a space', long('>')],
    ['lists in lists', long('+ ')],
    ['lists in quotations', long('>>>- ')],
    ['lists in a note', long('1. ', '[^a]: ')],
    ['quotations after a bare carriage return', long('> ', 'x\r')],
    ['emphasis that never ends', long('*a_')],
    ['brackets', long('[')],
    ['images in images', long('![')],
    ['two thousand quotations', long('>\n\n')],
    ['two thousand notes', long('[^a]: b\n\n')],
  ] as const;

  test.each(bombs)('is shown at once and harms nobody: %s', (_, markdown) => {
    const start = performance.now();
    expectHarmless(toCommentHtml(markdown));
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('is shown as it stands', () => {
    const deep = '>'.repeat(200);
    expect(toCommentHtml(`${deep} <b>`)).toBe(`<p>${deep} &#x3C;b></p>`);
  });

  it('is not what a person writes at length', () => {
    const essay = 'A *word* of [it](https://example.org) _and_ `so` on, \n> said she.\n\n'.repeat(200);
    expect(toCommentHtml(essay)).toContain('<em>word</em>');
  });
});
