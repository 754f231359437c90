import base from '../../playwright.config';

/** Pictures are no tests: they have a configuration of their own. */
const pictures = {
  ...base,
  testDir: '.',
  testMatch: 'pictures.ts',
  globalSetup: '../../tests/e2e/set-up.ts',
  outputDir: '../../test-results/images',
};

export default pictures;
