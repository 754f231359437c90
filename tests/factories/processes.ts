/**
 * A site of several web processes on one database, behind a small proxy: each may be killed and started again, and
 * says how much it has answered.
 */
import { freePort } from '../../scripts/start/processes.mjs';
import { startFailoverProxy, type Upstream } from './failover-proxy';
import { startWebProcess, type WebProcess } from './site';

type Options = { count?: number; env?: Record<string, string> };

export async function startProcesses(databaseUrl: string, { count = 3, env = {} }: Options = {}) {
  const ports = await Promise.all(Array.from({ length: count }, freePort));
  const upstreams: Upstream[] = ports.map((port) => ({ port, answered: 0, writing: 0, streams: 0 }));
  const proxy = await startFailoverProxy(upstreams);
  const start = (port: number) =>
    startWebProcess(databaseUrl, { port, env: { AUTH_URL: proxy.url, CATENA_URL: proxy.url, ...env } });
  const running: WebProcess[] = await Promise.all(ports.map(start));

  const at = <T>(list: readonly T[], index: number): T => {
    const found = list[index];
    if (!found) throw new Error(`there is no process ${index}`);
    return found;
  };
  return {
    /** The one address that people open. */
    url: proxy.url,
    loseAnswers: proxy.loseAnswers,
    /** What the proxy has passed on to a process. */
    passed: (index: number): Readonly<Upstream> => at(upstreams, index),
    /** What a process has said. */
    output: (index: number) => at(running, index).output(),
    kill: (index: number, signal: NodeJS.Signals = 'SIGKILL') => at(running, index).stop(signal),
    async startAgain(index: number) {
      running[index] = await start(at(upstreams, index).port);
    },
    async stop() {
      proxy.stop();
      await Promise.all(running.map((each) => each.stop()));
    },
  };
}
export type Processes = Awaited<ReturnType<typeof startProcesses>>;
