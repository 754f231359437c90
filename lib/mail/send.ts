/** Mail, handed to the server of SMTP_URL. Plain text, which can be read everywhere and fetches nothing. */
import { createTransport } from 'nodemailer';
import { env } from '@/lib/env';

export type Letter = { to: string; subject: string; text: string };

export const hasMail = () => env.smtpUrl !== undefined;

const patienceMs = 20_000;

export async function sendMail({ to, subject, text }: Letter): Promise<void> {
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
    headers: { 'Auto-Submitted': 'auto-generated' },
  });
}
