/** Reads app/_ui/theme.css and says what colour a variable has in a theme; knows as much CSS as that file uses. */
import { readFileSync } from 'node:fs';

export const themes = ['light', 'dark', 'sepia'] as const;
export type Theme = (typeof themes)[number];
type Rgb = readonly [number, number, number];

const css = readFileSync(new URL('../../../app/_ui/theme.css', import.meta.url), 'utf8');

function colourVariables(block: string): Map<string, string> {
  const declarations = block.matchAll(/--color-([\w-]+):\s*([^;]+);/g);
  return new Map([...declarations].map(([, name = '', value = '']) => [name, value]));
}
const blockAfter = (opening: string) => css.slice(css.indexOf(opening)).split('}')[0] ?? '';

const common = colourVariables(blockAfter('@theme'));
const sepia = colourVariables(blockAfter("[data-theme='sepia']"));

function valueOf(name: string, theme: Theme): string {
  const value = (theme === 'sepia' ? sepia.get(name) : undefined) ?? common.get(name);
  if (value === undefined) throw new Error(`theme.css has no --color-${name}`);
  return value;
}

function compute(value: string, theme: Theme): Rgb {
  const [, light, dark] = /^light-dark\((#\w+), (#\w+)\)$/.exec(value) ?? [];
  if (light && dark) return compute(theme === 'dark' ? dark : light, theme);
  const [, variable] = /^var\(--color-([\w-]+)\)$/.exec(value) ?? [];
  if (variable) return colour(variable, theme);
  const [, over, percent, under] =
    /^color-mix\(in srgb, (var\(.+?\)) (\d+)%, (var\(.+?\))\)$/.exec(value) ?? [];
  if (over && percent && under)
    return mix(compute(over, theme), Number(percent) / 100, compute(under, theme));
  const [, r, g, b] = /^#(\w\w)(\w\w)(\w\w)$/.exec(value) ?? [];
  if (r && g && b) return [parseInt(r, 16), parseInt(g, 16), parseInt(b, 16)];
  throw new Error(`cannot read the colour ${value}`);
}

const mix = (over: Rgb, share: number, under: Rgb): Rgb => [
  over[0] * share + under[0] * (1 - share),
  over[1] * share + under[1] * (1 - share),
  over[2] * share + under[2] * (1 - share),
];

/** The colour of `--color-<name>`, in sRGB from 0 to 255. */
export const colour = (name: string, theme: Theme): Rgb => compute(valueOf(name, theme), theme);

/** Relative luminance, WCAG 2.2. */
function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

/** Contrast ratio, WCAG 2.2: from 1 to 21. */
export function contrast(foreground: string, background: string, theme: Theme): number {
  const [lighter = 0, darker = 0] = [foreground, background]
    .map((name) => luminance(colour(name, theme)))
    .toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}
