/** Reads the HTML that our presenters write, strictly: whatever is not one of our tags or plain text is an error. */
const tag = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)>/g;
const attribute = / ([a-z-]+)="([^"]*)"/g;
const named: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

const unescape = (text: string) => text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => named[entity] ?? entity);

export function readTags(html: string) {
  return [...html.matchAll(tag)].map(([, slash, name = '', list = '']) => ({
    name,
    closes: slash === '/',
    attributes: new Map(
      [...list.matchAll(attribute)].map(([, key = '', value = '']) => [key, unescape(value)]),
    ),
  }));
}

/** The text nodes, joined. Throws where a stray bracket would begin or end a tag of someone else's making. */
export function textOf(html: string): string {
  const text = html.replaceAll(tag, '');
  if (/[<>]/.test(text)) throw new Error(`a bracket that is no tag of ours: ${text.slice(0, 200)}`);
  return unescape(text);
}
