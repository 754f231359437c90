/** The operator's command line as it is run: in a process of its own, as the application's role. */
import { execFile } from 'node:child_process';
import type { DatabaseUrls } from '../../factories/cluster';

export const ground = 'Order 4711 of the court in Ghent';

export function operator(urls: DatabaseUrls, ...args: string[]): Promise<{ code: number; output: string }> {
  const env = { ...process.env, DATABASE_URL: urls.appUrl, DATABASE_OWNER_URL: urls.ownerUrl };
  return new Promise((done) => {
    execFile(process.execPath, ['bin/catena', 'operator', ...args], { env }, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    );
  });
}
