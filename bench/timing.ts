/** Runs the tasks in turn, A B A B …, so that a machine that slows down slows both; the first fifth is warm-up. */
export async function timeAlternating<const T extends readonly (() => Promise<unknown>)[]>(
  rounds: number,
  tasks: T,
) {
  const times = tasks.map(() => [] as number[]);
  const warmUp = Math.ceil(rounds / 5);
  for (let round = 0; round < rounds + warmUp; round++) {
    for (const [index, task] of tasks.entries()) {
      const begun = performance.now();
      await task();
      if (round >= warmUp) times[index]?.push(performance.now() - begun);
    }
  }
  return times as { [K in keyof T]: number[] };
}

const middle = (times: readonly number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;

export const median = (times: readonly number[]) => middle(times).toFixed(1);
export const ratio = (a: readonly number[], b: readonly number[]) => (middle(a) / middle(b)).toFixed(2);
