/** As far as oidc-server.ts uses it; the package brings no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
  type Grant = { addOIDCScope: (scope: string) => void; save: () => Promise<string> };
  type Asked = {
    oidc: {
      provider: { Grant: new (of: { clientId: string; accountId: string }) => Grant };
      client: { clientId: string };
      session: { accountId: string };
    };
  };
  export default class Provider {
    constructor(
      issuer: string,
      options: {
        interactions: { url: (asked: Asked, interaction: { uid: string }) => string };
        findAccount: (asked: Asked, accountId: string) => { accountId: string; claims: () => object };
        loadExistingGrant: (asked: Asked) => Promise<Grant>;
        [more: string]: unknown;
      },
    );
    callback(): RequestListener;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: { login: { accountId: string } },
    ): Promise<void>;
  }
}
