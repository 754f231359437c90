// The first look at a database of one's own, before anything is installed: does something listen there?
// @ts-check
import { connect } from 'node:net';
import { explain, parseUrl, placeOf } from './connect.mjs';
import { Failure } from './failure.mjs';

const TIMEOUT_MS = 10_000;

/** @param {string} host @param {number} port @returns {Promise<NodeJS.ErrnoException | null>} */
const listens = (host, port) =>
  new Promise((done) => {
    const socket = connect({ host, port, timeout: TIMEOUT_MS });
    const end = (/** @type {NodeJS.ErrnoException | null} */ error) => {
      socket.destroy();
      done(error);
    };
    socket.once('connect', () => end(null));
    socket.once('timeout', () => end(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })));
    socket.once('error', (error) => end(error instanceof AggregateError ? error.errors[0] : error));
  });

/** @param {{ ownerUrl: string, appUrl: string }} urls */
export async function checkListening({ ownerUrl, appUrl }) {
  for (const url of new Set([appUrl, ownerUrl])) {
    const { hostname, port, searchParams } = parseUrl(url);
    if (!hostname || searchParams.has('host')) continue; // a socket of this machine
    const error = await listens(hostname.replace(/^\[|\]$/g, ''), Number(port || 5432));
    if (error) throw new Failure(`The Postgres at ${placeOf(url)} ${explain(url, error)}.`);
  }
}
