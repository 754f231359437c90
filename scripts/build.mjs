// `npm run build`: what `npm start` builds, without starting anything.
// @ts-check
import { ensureBuilt } from './start/build.mjs';
import { run } from './start/failure.mjs';
import { ensureInstalled } from './start/install.mjs';

run(async () => {
  await ensureInstalled();
  await ensureBuilt();
});
