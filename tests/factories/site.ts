/** Real web processes (Next's standalone server, as `npm start` runs it) on a real Postgres, for tests and benchmarks. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/start/places.mjs';
import { freePort, sleep } from '../../scripts/start/processes.mjs';

export const authSecret = 'a secret for tests, at least thirty-two bytes long';
const server = join(ROOT, '.next', 'standalone', 'server.js');

export type WebProcess = {
  url: string;
  port: number;
  child: ChildProcess;
  output: () => string;
  stop: (signal?: NodeJS.Signals) => Promise<void>;
};
type Options = { port?: number; env?: Record<string, string> };

/** One web process; resolves when it answers. All share the secret, as processes of one site do. */
export async function startWebProcess(
  databaseUrl: string,
  { port: wanted, env = {} }: Options = {},
): Promise<WebProcess> {
  if (!existsSync(server)) throw new Error('build first: npm run build');
  const port = wanted ?? (await freePort());
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, [server], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      HOSTNAME: '127.0.0.1',
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      AUTH_SECRET: authSecret,
      AUTH_URL: url,
      AUTH_TRUST_HOST: 'true',
      LOG_LEVEL: 'warn',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output = (output + text).slice(-20_000)));
  const killOnExit = () => child.kill('SIGKILL');
  process.once('exit', killOnExit);
  const ended = once(child, 'exit').finally(() => process.off('exit', killOnExit));

  for (let waited = 0; ; waited += 50) {
    if (child.exitCode !== null) throw new Error(`the web process ended:\n${output}`);
    if (
      await fetch(`${url}/sign-in`).then(
        (response) => response.ok,
        () => false,
      )
    )
      break;
    if (waited > 20_000) throw new Error(`the web process does not answer:\n${output}`);
    await sleep(50);
  }
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
  };
  return { url, port, child, output: () => output, stop };
}
