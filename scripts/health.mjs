// Ends with 0 when the web process of this machine is well, with 1 when it is not: for what keeps containers running.
// @ts-check
const url = `http://127.0.0.1:${process.env.PORT || 3000}/api/health`;
const isWell = await fetch(url, { signal: AbortSignal.timeout(4_000) }).then(
  ({ ok }) => ok,
  () => false,
);
process.exit(isWell ? 0 : 1);
