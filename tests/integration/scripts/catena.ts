// Runs the launcher (scripts/start.mjs) with a stand-in for the web process, in data directories of its own.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, sleep } from '../../../scripts/start/processes.mjs';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const STAND_IN = path.join(import.meta.dirname, 'web-stand-in.mjs');

/** A folder that goes away with the test; traversable, since Postgres may run as another user. */
export function makeFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'catena-test-'));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

export interface Given {
  databaseUrl: string;
  ownerUrl?: string;
  authUrl: string;
  secret: string;
  pid: number;
}

export interface Launched {
  pid: number;
  port: number;
  /** Everything it printed so far. */
  output: () => string;
  exited: Promise<number | null>;
  signal: (signal: NodeJS.Signals) => void;
  /** Waits until the web process answers, and returns what it was given; fails when the launcher ends. */
  answer: () => Promise<Given>;
}

const launchers: { pid: number; exited: Promise<number | null>; signal: (signal: NodeJS.Signals) => void }[] =
  [];

/** Ends whatever a failed test left running. */
export async function stopLaunched(): Promise<void> {
  for (const one of launchers.splice(0)) {
    one.signal('SIGTERM');
    await one.exited;
  }
}

export async function launch(env: Record<string, string | undefined>, command?: string[]): Promise<Launched> {
  const port = Number(env.PORT ?? (await freePort()));
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: ROOT,
    env: {
      ...process.env,
      DATABASE_URL: undefined,
      DATABASE_OWNER_URL: undefined,
      AUTH_SECRET: undefined,
      CATENA_URL: undefined,
      HOST: undefined,
      PORT: String(port),
      CATENA_WEB_COMMAND: JSON.stringify(command ?? [STAND_IN]),
      ...env,
    },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => (text += part));
  let ended = false;
  const exited = new Promise<number | null>((done) =>
    child.once('close', (code) => {
      ended = true;
      done(code);
    }),
  );
  const signal = (name: NodeJS.Signals) => void child.kill(name);
  const answer = async () => {
    for (;;) {
      if (ended) throw new Error(`the launcher ended: ${text}`);
      const response = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
      if (response) return (await response.json()) as Given;
      await sleep(30);
    }
  };
  const launched = { pid: child.pid ?? 0, port, output: () => text, exited, signal, answer };
  launchers.push(launched);
  return launched;
}

/** The processes whose command line or environment names this folder. */
export function processesOf(folder: string): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => {
    try {
      const said =
        readFileSync(`/proc/${pid}/cmdline`, 'utf8') + readFileSync(`/proc/${pid}/environ`, 'utf8');
      return pid !== process.pid && said.includes(folder);
    } catch {
      return false;
    }
  });
}
