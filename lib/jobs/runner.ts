/**
 * What is done beside requests, on Postgres (graphile-worker): every web process works on the same queue. A runner that
 * loses its database comes back; one that is told to stop finishes what it has in hand. Nothing is true because a job ran:
 * a job that is lost, or done twice, changes nothing in what Catena's own tables say (lib/services/letters).
 */
import { run, Logger, type Runner, type TaskList } from 'graphile-worker';
import { log } from '@/lib/log';

const firstDelayMs = 1_000;
const longestDelayMs = 30_000;
const together = 2;

const logger = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') log.warn({ code: 'jobs', message });
});

export type Works = {
  tasks: TaskList;
  /** Which of them are done every minute, by one process. */
  everyMinute: readonly string[];
};

export function keepWorking(databaseUrl: string, { tasks, everyMinute }: Works) {
  let runner: Runner | null = null;
  let stopped = false;
  let wake = () => {};
  const sleep = (ms: number) =>
    new Promise<void>((done) => {
      wake = done;
      setTimeout(done, ms).unref();
    });

  const work = async () => {
    runner = await run({
      connectionString: databaseUrl,
      maxPoolSize: together + 1,
      concurrency: together,
      // A knock is lost while a listener connects again.
      pollInterval: 5_000,
      noHandleSignals: true,
      crontab: everyMinute.map((name) => `* * * * * ${name}`).join('\n'),
      taskList: tasks,
      logger,
    });
    if (stopped) await runner.stop();
    else for (const name of everyMinute) await runner.addJob(name, {}, { jobKey: `${name} at a start` });
    await runner.promise;
  };

  const ended = (async () => {
    for (let delay = firstDelayMs; !stopped; delay = Math.min(delay * 2, longestDelayMs)) {
      const began = Date.now();
      try {
        await work();
      } catch (error) {
        log.warn({ code: 'jobs_down', message: error instanceof Error ? error.message : '' });
      }
      runner = null;
      if (Date.now() - began > longestDelayMs) delay = firstDelayMs;
      if (!stopped) await sleep(delay);
    }
  })();

  const stop = async () => {
    stopped = true;
    wake();
    await runner?.stop().catch(() => undefined); // it may be stopping by itself
    await ended;
  };
  return { stop };
}
