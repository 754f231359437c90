/** A real SMTP server on this machine that keeps what it is given, for tests. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { sleep } from '../../scripts/start/processes.mjs';

export type Mail = { to: string[]; headers: string; subject: string; text: string };
export type MailServer = Awaited<ReturnType<typeof startMailServer>>;

const fromBytes = (value: string) =>
  Buffer.from(
    value.replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    'latin1',
  ).toString();

/** RFC 2045's quoted-printable and RFC 2047's words, as far as letters in two languages need them. */
function read(raw: string, to: string[]): Mail {
  const end = raw.indexOf('\r\n\r\n');
  const headers = raw.slice(0, end).replace(/\r\n\s+/g, ' ');
  const subject = /^Subject: (.*)$/m.exec(headers)?.[1] ?? '';
  const quoted = /^Content-Transfer-Encoding: quoted-printable/im.test(headers);
  const body = raw.slice(end + 4).replaceAll('\r\n', '\n');
  return {
    to,
    headers,
    subject: subject.replace(/=\?UTF-8\?Q\?([^?]*)\?= ?/gi, (_, word: string) =>
      fromBytes(word.replaceAll('_', ' ')),
    ),
    text: quoted ? fromBytes(body.replace(/=\n/g, '')) : body,
  };
}

export async function startMailServer() {
  const mails: Mail[] = [];
  let gate = Promise.resolve();
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, done) {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      void text(stream).then(async (raw) => {
        await gate;
        mails.push(read(raw, to));
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
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
  /** Takes no mail until it is let go on. */
  function hold(): () => void {
    let goOn = () => {};
    gate = new Promise((done) => (goOn = done));
    return () => goOn();
  }
  const stop = () => new Promise<void>((done) => server.close(() => done()));
  return { url: `smtp://127.0.0.1:${port}`, mails, mailsTo, untilMail, hold, stop };
}

/** The link in a letter. */
export const linkIn = ({ text: words }: Mail) => /https?:\/\/\S+\/reset\/[\w-]+/.exec(words)?.[0] ?? '';
