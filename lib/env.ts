/**
 * The one place that reads the process's environment. Getters, so that `next build` can import it with nothing set
 * and a test can change what it needs.
 */
const text = (name: string) => process.env[name]?.trim() || undefined;

function required(name: string): string {
  const value = text(name);
  if (!value)
    throw new Error(`${name} is not set; README.md says what it is for. "npm start" sets most of them.`);
  return value;
}

/** Who may make an account: everyone who comes, who holds an invitation to a group, or nobody. */
const signUpModes = ['open', 'invitation', 'closed'] as const;
const thisMachine = /^(localhost|127\.0\.0\.1|\[::1\])$/;

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
  /** Where nothing is said: everyone on one's own machine, and beyond it whoever is invited. */
  get signUp() {
    const said = text('CATENA_SIGN_UP');
    const mode = signUpModes.find((each) => each === said);
    if (said && !mode) throw new Error(`CATENA_SIGN_UP is one of ${signUpModes.join(', ')}.`);
    return mode ?? (thisMachine.test(env.siteUrl.hostname) ? 'open' : 'invitation');
  },
  /** Where mail is handed in, as smtp://user:password@host:587 or smtps://…; undefined: no mail is sent. */
  get smtpUrl() {
    return text('SMTP_URL');
  },
  /** Whom mail is from. */
  get mailFrom() {
    return text('MAIL_FROM') ?? `Catena <catena@${env.siteUrl.hostname}>`;
  },
  /** Another site whose accounts people sign in with (OpenID Connect); undefined: none. */
  get oidc() {
    const issuer = text('OIDC_ISSUER');
    if (issuer === undefined) return undefined;
    const name = text('OIDC_NAME') ?? new URL(issuer).hostname;
    return {
      issuer,
      name,
      clientId: required('OIDC_CLIENT_ID'),
      clientSecret: required('OIDC_CLIENT_SECRET'),
    };
  },
  /** Whether the site has a margin of everyone's, where whoever has an account reads and writes. */
  get commons() {
    return text('CATENA_COMMONS') !== 'off';
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
