/**
 * The one place that reads the process's environment. Getters, so that `next build` can import it with nothing set
 * and a test can change what it needs.
 */
const text = (name: string) => process.env[name]?.trim() || undefined;

function required(name: string): string {
  const value = text(name);
  if (!value) throw new Error(`${name} is not set. Start Catena with "npm start", which sets it.`);
  return value;
}

export const env = {
  /** Postgres as the application's role. */
  get databaseUrl() {
    return required('DATABASE_URL');
  },
  get databasePool() {
    return Number(text('DATABASE_POOL') ?? 10);
  },
  /** At least 32 random bytes; signs and seals what the browser holds. */
  get authSecret() {
    return required('AUTH_SECRET');
  },
  /** The address people open, as configured; links in mail and invitations stand on it. */
  get siteUrl() {
    return new URL(text('CATENA_URL') ?? text('AUTH_URL') ?? `http://localhost:${text('PORT') ?? '3000'}`);
  },
  /** Where mail is handed in, as smtp://user:password@host:587 or smtps://…; undefined: no mail is sent. */
  get smtpUrl() {
    return text('SMTP_URL');
  },
  /** Whom mail is from. */
  get mailFrom() {
    return text('MAIL_FROM') ?? `Catena <catena@${env.siteUrl.hostname}>`;
  },
  get logLevel() {
    return text('LOG_LEVEL') ?? 'info';
  },
  /** Shows /gallery, every component in every state. */
  get gallery() {
    return text('GALLERY') === '1';
  },
  get production() {
    return process.env.NODE_ENV === 'production';
  },
};
