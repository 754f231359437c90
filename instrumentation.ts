/** Next calls this once, when the web process starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { prepareSite } = await import('./lib/services/prepare-site');
  const { env } = await import('./lib/env');
  await prepareSite(env);
  const { openWorkshop } = await import('./lib/jobs/workshop');
  const { writeLetter } = await import('./app/_letters/write-letter');
  openWorkshop(writeLetter);
  const { announceFirstAccount } = await import('./lib/web/first-account');
  await announceFirstAccount();
}
