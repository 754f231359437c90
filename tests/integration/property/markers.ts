/**
 * Markers: words and ids of one form, each made once in a world, which are found again in anything at all. They are
 * letters and figures only, so that no escaping, no markup and no case changes them.
 */
const size = 22;
const form = /zq[0-9a-z]{20}/g;

export function makeMarkers(seed: number) {
  let made = 0;
  return (): string =>
    `zq${(seed >>> 0).toString(36)}x${(++made).toString(36).padStart(20, '0').slice(-12)}`.padEnd(size, 'z');
}

/** Every marker in an answer, at whatever depth. */
export function findMarkers(answer: unknown): Set<string> {
  return new Set(serialise(answer).toLowerCase().match(form) ?? []);
}

const plain = (_: string, value: unknown): unknown =>
  typeof value === 'bigint'
    ? String(value)
    : value instanceof Map
      ? [...(value as Map<unknown, unknown>)]
      : value instanceof Set
        ? [...(value as Set<unknown>)]
        : value;

const serialise = (answer: unknown) =>
  typeof answer === 'string' ? answer : (JSON.stringify(answer, plain) ?? '');
