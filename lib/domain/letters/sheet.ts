/**
 * A letter's sheet: a few kinds of paragraphs, set as plain text and as simple HTML that says the same. Nothing in it is
 * fetched from anywhere. All words are words: what looks like markup is shown as it stands.
 */
import { escapeHtml } from '@/lib/domain/text/escape-html';

export type Part =
  | { kind: 'heading' | 'place' | 'paragraph' | 'small'; words: string }
  | { kind: 'link' | 'small-link'; words: string; href: string };

/** One line, whatever somebody called themselves or their group: nothing of it becomes a header of its own. */
export const oneLine = (words: string): string =>
  words.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ').trim();

const rule = '—';

/** For programs that show no HTML, and to be copied into a conversation elsewhere. */
export function toPlainText(parts: readonly Part[]): string {
  const lines = parts.map((part) => {
    if (part.kind === 'link' || part.kind === 'small-link') return `${part.words}\n${part.href}\n`;
    if (part.kind === 'heading') return `${rule} ${part.words} ${rule}\n`;
    return part.kind === 'place' ? part.words : `${part.words}\n`;
  });
  return `${lines.join('\n').trimEnd()}\n`;
}

const small = 'font-size:13px;color:#5b5b5b';
const set: Record<Part['kind'], (words: string, href: string) => string> = {
  heading: (words) => `<h2 style="font-size:18px;margin:28px 0 8px">${words}</h2>`,
  place: (words) => `<p style="margin:20px 0 4px;color:#5b5b5b">${words}</p>`,
  paragraph: (words) => `<p style="margin:0 0 10px">${words}</p>`,
  small: (words) => `<p style="margin:12px 0 4px;${small}">${words}</p>`,
  link: (words, href) => `<p style="margin:0 0 14px"><a href="${href}">${words}</a></p>`,
  'small-link': (words, href) => `<p style="margin:0 0 4px;${small}"><a href="${href}">${words}</a></p>`,
};

export function toHtml(
  parts: readonly Part[],
  { language, title }: { language: string; title: string },
): string {
  const body = parts.map((part) => {
    const words = escapeHtml(part.words).replaceAll('\n', '<br>');
    return set[part.kind](words, 'href' in part ? escapeHtml(part.href) : '');
  });
  return `<!doctype html>
<html lang="${escapeHtml(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head>
<body style="margin:0;padding:24px;font:16px/1.5 Georgia,serif;color:#222;background:#fff"><div style="max-width:36em;margin:0 auto">
${body.join('\n')}
</div></body></html>
`;
}
