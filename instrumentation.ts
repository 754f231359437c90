/** Next calls this once, when the web process starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { prepareSite } = await import('./lib/services/prepare-site');
  await prepareSite();
}
