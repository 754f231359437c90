/**
 * The two files that every page needs, announced before the stylesheet that names them has arrived. The fonts
 * themselves are in _ui/fonts.css. Call it while the root layout renders.
 */
import { preload } from 'react-dom';

const literata = new URL(
  '@fontsource-variable/literata/files/literata-latin-opsz-normal.woff2',
  import.meta.url,
);
const sourceSans = new URL(
  '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  import.meta.url,
);

export function preloadFonts() {
  for (const font of [literata, sourceSans]) {
    preload(String(font), { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
  }
}
