/**
 * What every answer carries. The policy allows this site's own scripts and styles, by nonce, and nothing else. `formsTo`:
 * origins that a form of ours may be redirected to, besides this site.
 */
export function contentSecurityPolicy(
  nonce: string,
  options: { https: boolean; development: boolean; formsTo: readonly string[] },
): string {
  const directives = [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${options.development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${options.development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action ${[`'self'`, ...options.formsTo].join(' ')}`,
    `frame-ancestors 'none'`,
    ...(options.https ? ['upgrade-insecure-requests'] : []),
  ];
  return directives.join('; ');
}

export const securityHeaders = (options: { https: boolean }): Record<string, string> => ({
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // An address of a group or an invitation is told to no other site.
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  ...(options.https ? { 'strict-transport-security': 'max-age=31536000' } : {}),
});
