/** A rule in one sentence, what checks it, a sample that keeps it and samples that break it. */
import type { Check } from './source-tree';

type Files = Record<string, string>;

export type ArchitecturePromise = {
  promise: string;
  check: Check;
  keeps: Files;
  /** Each of them alone is refused, so that the guards are guarded too. */
  breaks: Files[];
};
