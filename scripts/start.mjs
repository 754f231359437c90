// `npm start`: installs, builds, starts the embedded Postgres (or uses DATABASE_URL), migrates, and serves.
// Plain .mjs with JSDoc types, because this runs before anything is installed: it and what it imports up to the
// install may use Node's built-ins only. The steps are in scripts/start/.
// @ts-check
import { requireNode } from './start/node-version.mjs';

requireNode();
const { launch } = await import('./start/launcher.mjs'); // newer syntax and built-ins from here on
await launch();
