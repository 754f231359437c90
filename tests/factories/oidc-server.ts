/** A real OpenID provider on this machine, for tests: whoever comes to it is who `person` says, once they press its button. */
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export type SiteAccount = { sub: string; name?: string; email?: string; email_verified?: boolean };
export type OidcServer = Awaited<ReturnType<typeof startOidcServer>>;

const client = { client_id: 'catena', client_secret: 'a secret between the two sites, for tests' };
const scope = 'openid email profile';

const page = (name: string) =>
  `<!doctype html><html lang="en"><title>Elsewhere</title><link rel="icon" href="data:,"><form method="post"><button>Go on as ${name}</button></form></html>`;

/** `site`: where Catena will listen. On 127.0.0.1 and not `localhost`, so that a browser takes it for another site. */
export async function startOidcServer(site: string) {
  const given: { person: SiteAccount } = { person: { sub: 'nobody' } };
  const people = new Map<string, SiteAccount>();
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  const provider = new Provider(issuer, {
    clients: [{ ...client, redirect_uris: [`${site}/api/auth/callback/oidc`] }],
    jwks: { keys: [{ ...key, use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['for tests'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    ttl: { AccessToken: 600, IdToken: 600, Session: 600, Grant: 600, Interaction: 600 },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, accountId) => ({ accountId, claims: () => people.get(accountId) ?? { sub: accountId } }),
    // Whoever signs in there has agreed.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client.clientId,
        accountId: oidc.session.accountId,
      });
      grant.addOIDCScope(scope);
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    const { person } = given;
    people.set(person.sub, person);
    if (request.method === 'POST')
      return void provider.interactionFinished(request, response, { login: { accountId: person.sub } });
    response.setHeader('content-type', 'text/html').end(page(person.name ?? person.sub));
  });
  const stop = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  const { client_id: id, client_secret: secret } = client;
  const env = { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: id, OIDC_CLIENT_SECRET: secret, OIDC_NAME: 'The Guild' };
  return { issuer, env, given, stop };
}
