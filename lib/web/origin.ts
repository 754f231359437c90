import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';

/**
 * Refuses a write that another site's page sent (OWASP CSRF Prevention, "verifying origin with standard headers").
 * Browsers send Origin with every write; a client that sends neither header is no browser and carries no one's cookies
 * by accident.
 */
export function requireSameOrigin(headers: Headers): void {
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  if (origin !== null && ![headers.get('host'), env.siteUrl.host].includes(hostOf(origin)))
    throw new AppError('forbidden', 'other_origin');
  if (origin === null && site !== null && site !== 'same-origin' && site !== 'none')
    throw new AppError('forbidden', 'other_origin');
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
