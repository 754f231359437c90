/** Vitest's global set-up of the integration tests: one Postgres for the run, one copied database for each test file. */
import type { TestProject } from 'vitest/node';
import { startTestCluster, type DatabaseUrls } from '../factories/cluster';

declare module 'vitest' {
  export interface ProvidedContext {
    databaseUrls: DatabaseUrls;
  }
}

export default async function setup(project: TestProject) {
  const { urls, stop } = await startTestCluster();
  project.provide('databaseUrls', urls);
  return stop;
}
