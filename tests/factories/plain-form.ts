/** A page's form as a browser without script sends it, with whatever headers somebody may write. */
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

export type Answer = { status: number; location: string; body: string; cookies: string[] };

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

/** The form of a page that has this in it, such as ` name="email"` or what its button says. */
export function formIn(html: string, mark: string, path: string): FormData {
  const form = (html.match(/<form[\s\S]*?<\/form>/g) ?? []).find((each) => each.includes(mark));
  if (!form) throw new Error(`${path} has no form with ${mark}`);
  return fillIn(new FormData(), Object.fromEntries(hiddenIn(form)));
}

export function fillIn(data: FormData, fields: Record<string, string>): FormData {
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

/** The page's form that has this field. */
export const readForm = async (
  url: string,
  path: string,
  field: string,
  headers: Record<string, string> = {},
) => formIn(await (await fetch(url + path, { headers })).text(), ` name="${field}"`, path);

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
    cookies: response.headers['set-cookie'] ?? [],
  };
}

/** Whether the answer signs somebody in. */
export const signsIn = ({ cookies }: Answer) => cookies.some((each) => /session-token=[\w-]{43};/.test(each));

/** The page's form that has this field, filled in and sent. */
export async function fillAndSend(
  url: string,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const data = await readForm(url, path, Object.keys(fields)[0] ?? '');
  return sendForm(url, path, fillIn(data, fields), headers);
}
