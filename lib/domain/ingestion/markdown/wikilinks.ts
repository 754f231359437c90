export type WikilinkPart = { words: string; target?: string };

const wikilink = /!?\[\[([^\][\n|]+)(?:\\?\|([^\][\n]*))?\]\]/g;

/**
 * Divides a run of text at its `[[links]]`. A link shows its alias, else the last part of its path
 * ("People/Trotsky" → "Trotsky"); its target keeps folders and section ("Page#Section").
 */
export function splitWikilinks(text: string): WikilinkPart[] {
  const parts: WikilinkPart[] = [];
  let from = 0;
  for (const found of text.matchAll(wikilink)) {
    const target = (found[1] ?? '').replace(/\\$/, '').trim();
    const words = (found[2] ?? '').trim() || shownName(target);
    if (words === '') continue;
    parts.push({ words: text.slice(from, found.index) }, { words, target });
    from = found.index + found[0].length;
  }
  parts.push({ words: text.slice(from) });
  return parts.filter((part) => part.words !== '');
}

function shownName(target: string): string {
  const [page = '', ...sections] = target.split('#');
  const name = page.split('/').at(-1)?.trim() ?? '';
  return [name, ...sections.map((section) => section.replace(/^\^/, '').trim())].filter(Boolean).join(' > ');
}
