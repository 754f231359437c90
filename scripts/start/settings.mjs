// What the environment says about the web server, checked: PORT, HOST and CATENA_URL.
// @ts-check
import { Failure } from './failure.mjs';
import { listenError } from './processes.mjs';

/** @typedef {{ port: number, host: string, url: string }} Settings url: the address that people use */

const LOCAL = ['localhost', '127.0.0.1', '::1'];

/** @param {string} text */
function publicUrl(text) {
  try {
    const url = new URL(text);
    if (/^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search) return url.origin;
  } catch {
    // said below
  }
  throw new Failure(`CATENA_URL is not an address: write it as https://catena.example.org, without a path.`);
}

/** @returns {Settings} */
export function readSettings() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Failure(`PORT is not a port: give a number from 1 to 65535.`);
  const host = process.env.HOST || '127.0.0.1';
  const given = process.env.CATENA_URL;
  if (!given && !LOCAL.includes(host))
    throw new Failure(
      `HOST=${host} lets others reach Catena: set CATENA_URL to the address they will use (https://…) as well.`,
    );
  return { port, host, url: given ? publicUrl(given) : `http://localhost:${port}` };
}

const SIGN_UP = ['open', 'invitation', 'closed'];

/** Who may make an account. What others can reach is by invitation, unless it is said. @param {Settings} settings */
export function readSignUp({ host, url }) {
  const said = process.env.CATENA_SIGN_UP?.trim();
  if (said && !SIGN_UP.includes(said))
    throw new Failure(`CATENA_SIGN_UP is ${said}: give one of ${SIGN_UP.join(', ')}.`);
  const isReached = [host, new URL(url).hostname].some(
    (each) => !LOCAL.includes(each.replace(/^\[|\]$/g, '')),
  );
  return said || (isReached ? 'invitation' : 'open');
}

/** Fails when the port is taken; also when only the other localhost is, where a browser might look first. @param {Settings} settings */
export async function checkPort({ port, host }) {
  const hosts = LOCAL.includes(host) ? [host, '::1'] : [host];
  for (const each of hosts) {
    const code = await listenError(port, each);
    if (code === 'EADDRINUSE')
      throw new Failure(
        `Port ${port} is taken: stop what listens there, or choose another, as in PORT=${port + 1} npm start.`,
      );
    if (each !== host) continue; // no IPv6 here
    if (code === 'EACCES')
      throw new Failure(
        `Port ${port} is not allowed to this user: choose one above 1023, as in PORT=3000 npm start.`,
      );
    if (code) throw new Failure(`Cannot listen on ${host} port ${port} (${code}): check HOST and PORT.`);
  }
}
