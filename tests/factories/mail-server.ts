/** A real SMTP server on this machine that keeps what it is given, for tests. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { sleep } from '../../scripts/start/processes.mjs';

export type Mail = { to: string[]; headers: string; subject: string; text: string; html: string };
export type MailServer = Awaited<ReturnType<typeof startMailServer>>;

const fromBytes = (value: string) =>
  Buffer.from(
    value.replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    'latin1',
  ).toString();

type Entity = { headers: string; body: string };

function split(raw: string): Entity {
  const end = raw.indexOf('\r\n\r\n');
  return { headers: raw.slice(0, end).replace(/\r\n\s+/g, ' '), body: raw.slice(end + 4) };
}

function decode({ headers, body }: Entity): string {
  const lines = body.replaceAll('\r\n', '\n');
  if (/^Content-Transfer-Encoding: base64/im.test(headers)) return Buffer.from(body, 'base64').toString();
  return /^Content-Transfer-Encoding: quoted-printable/im.test(headers)
    ? fromBytes(lines.replace(/=\n/g, ''))
    : lines;
}

/** Each part of RFC 2046's multipart; of anything else itself. */
function partsOf(entity: Entity): Entity[] {
  const boundary = /^Content-Type: multipart\/[^;]+;.*boundary="?([^";]+)"?/im.exec(entity.headers)?.[1];
  if (boundary === undefined) return [entity];
  return entity.body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => split(part.replace(/^\r\n/, '')));
}

/** RFC 2045's encodings and RFC 2047's words, as far as letters in two languages need them. */
function read(raw: string, to: string[]): Mail {
  const entity = split(raw);
  const { headers } = entity;
  const subject = /^Subject: (.*)$/m.exec(headers)?.[1] ?? '';
  const parts = partsOf(entity);
  const isHtml = (part: Entity) => /^Content-Type: text\/html/im.test(part.headers);
  const plain = parts.find((part) => !isHtml(part));
  const html = parts.find(isHtml);
  return {
    to,
    headers,
    subject: subject.replace(/=\?UTF-8\?([QB])\?([^?]*)\?= ?/gi, (_, encoding: string, word: string) =>
      encoding.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString()
        : fromBytes(word.replaceAll('_', ' ')),
    ),
    text: plain ? decode(plain) : '',
    html: html ? decode(html) : '',
  };
}

export async function startMailServer(at = 0) {
  const mails: Mail[] = [];
  /** Addresses that the server will have no mail for. */
  const refused = new Set<string>();
  const gates = { address: Promise.resolve(), words: Promise.resolve(), answer: Promise.resolve() };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo({ address }, _session, done) {
      const refusal = Object.assign(new Error('no such person'), { responseCode: 550 });
      void gates.address.then(() => done(refused.has(address) ? refusal : null));
    },
    onData(stream, session, done) {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      void text(stream).then(async (raw) => {
        await gates.words;
        mails.push(read(raw, to));
        await gates.answer;
        done();
      });
    },
  });
  server.listen(at, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;

  const mailsTo = (address: string) => mails.filter(({ to }) => to.includes(address.toLowerCase()));
  /** Waits for the mail of this number to an address. */
  async function untilMail(address: string, count = 1): Promise<Mail> {
    for (let waited = 0; waited < 10_000; waited += 20) {
      const mail = mailsTo(address)[count - 1];
      if (mail) return mail;
      await sleep(20);
    }
    throw new Error(`no mail came to ${address} (${count} expected)`);
  }
  /** Waits until it is let go on: before it hears to whom a mail is, before it takes it, or before it says that it did. */
  function hold(before: keyof typeof gates = 'words'): () => void {
    let goOn = () => {};
    gates[before] = new Promise((done) => (goOn = done));
    return () => goOn();
  }
  const stop = () => new Promise<void>((done) => server.close(() => done()));
  return { url: `smtp://127.0.0.1:${port}`, mails, mailsTo, untilMail, hold, refused, stop };
}

/** The link in a letter, which stands on a line of its own. */
export const linkIn = ({ text: words }: Mail) => /^https?:\/\/\S+$/m.exec(words)?.[0] ?? '';
