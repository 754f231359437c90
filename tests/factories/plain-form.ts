/** A page's form as a browser without script sends it, with whatever headers somebody may write. */
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

export type Answer = { status: number; location: string; body: string };

const entities: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', '#x27': "'" };
const decode = (value: string) => value.replace(/&(#?\w+);/g, (all, name: string) => entities[name] ?? all);

/** What the form has for its server action, and its hidden fields. */
function hiddenIn(html: string): [string, string][] {
  const inputs = html.match(/<input type="hidden"[^>]*>/g) ?? [];
  return inputs.map((tag) => {
    const [, name = ''] = / name="([^"]*)"/.exec(tag) ?? [];
    const [, value = ''] = / value="([^"]*)"/.exec(tag) ?? [];
    return [decode(name), decode(value)];
  });
}

/** The page's form that has this field. */
export async function readForm(url: string, path: string, field: string): Promise<FormData> {
  const html = await (await fetch(url + path)).text();
  const form = (html.match(/<form[\s\S]*?<\/form>/g) ?? []).find((each) => each.includes(` name="${field}"`));
  if (!form) throw new Error(`${path} has no form with ${field}`);
  const data = new FormData();
  for (const [name, value] of hiddenIn(form)) data.append(name, value);
  return data;
}

export async function sendForm(
  url: string,
  path: string,
  data: FormData,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const encoded = new Response(data);
  const body = Buffer.from(await encoded.arrayBuffer());
  const asked = request(url + path, {
    method: 'POST',
    agent: false,
    headers: {
      'content-type': encoded.headers.get('content-type') ?? '',
      'content-length': body.length,
      origin: url,
      ...headers,
    },
  });
  asked.end(body);
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  return {
    status: response.statusCode ?? 0,
    location: response.headers.location ?? '',
    body: await text(response),
  };
}
