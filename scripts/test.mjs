// `npm test`: installs what the tests need, builds, and runs all of them: npm run check, then the browser's stories.
// The last line is the sum: "tests: 123 passed, 0 failed, 2 skipped". Any failure, or no test at all, is exit code 1.
// @ts-check
import { requireNode } from './start/node-version.mjs';

requireNode();
const { runTests } = await import('./start/tests.mjs');
runTests();
