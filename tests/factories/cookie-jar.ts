/** A browser without script, as far as redirects and cookies go: for ways that lead over two sites. */
import { fillIn, formIn } from './plain-form';

export function makeBrowser() {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (url: URL) => {
    const jar = jars.get(url.host) ?? new Map<string, string>();
    jars.set(url.host, jar);
    return jar;
  };
  /** Follows redirects, and keeps what each site sets for itself. */
  async function go(
    address: string,
    sent: RequestInit = {},
  ): Promise<{ url: URL; status: number; html: string }> {
    let url = new URL(address);
    let next = sent;
    for (let hops = 0; hops < 20; hops++) {
      const cookie = [...jarOf(url)].map(([name, value]) => `${name}=${value}`).join('; ');
      const headers = { ...next.headers, cookie };
      const answer = await fetch(url, { ...next, headers, redirect: 'manual' });
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(line)) jarOf(url).delete(name);
        else jarOf(url).set(name, value);
      }
      const location = answer.headers.get('location');
      if (location === null) return { url, status: answer.status, html: await answer.text() };
      url = new URL(location, url);
      next = {};
    }
    throw new Error(`${address} leads in circles`);
  }
  /** Sends the form of a page that has this field or says this, filled in. */
  async function send(address: string, mark: string, fields: Record<string, string> = {}) {
    const { url, html } = await go(address);
    const body = fillIn(formIn(html, mark, address), fields);
    return go(url.href, { method: 'POST', body, headers: { origin: url.origin } });
  }
  return { go, send, cookiesOf: (address: string) => jarOf(new URL(address)) };
}
