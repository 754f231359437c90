/** Mail, handed to the server of SMTP_URL. Plain text, which can be read everywhere and fetches nothing; beside it at most HTML that says the same. */
import { createTransport } from 'nodemailer';
import { env } from '@/lib/env';

export type Mail = {
  to: string;
  subject: string;
  text: string;
  html?: string;
  /** Made once for each letter: the same letter again is the same message. Before the @. */
  id?: string;
  /** Where one press ends letters of this kind (RFC 8058). */
  stopUrl?: string;
};

export const hasMail = () => env.smtpUrl !== undefined;

const patienceMs = 20_000;

export async function sendMail({ to, subject, text, html, id, stopUrl }: Mail): Promise<void> {
  const transport = createTransport({
    url: env.smtpUrl,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  await transport.sendMail({
    from: env.mailFrom,
    // An address and not a line to be read for addresses: whatever it holds, it is one person's.
    to: { name: '', address: to },
    subject,
    text,
    ...(html === undefined ? {} : { html }),
    ...(id === undefined ? {} : { messageId: `<${id}@${env.siteUrl.hostname}>` }),
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(stopUrl === undefined
        ? {}
        : {
            'List-Unsubscribe': { prepared: true, value: `<${stopUrl}>` },
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
    },
  });
}

/** Whether the mail server said that it will not have this letter, now or ever (RFC 5321 §4.2.1); a password it does not know is another matter. */
export function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return (
    typeof responseCode === 'number' && responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE')
  );
}
