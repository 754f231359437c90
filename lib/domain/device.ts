/**
 * What a browser calls itself, as its owner would: "Firefox/Windows". Enough to tell one's own devices apart, and all that
 * is kept of it. Empty where neither is known.
 */
const browsers: [name: string, sign: RegExp][] = [
  ['Edge', /\bEdg(A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|Chromium|CriOS|HeadlessChrome)\//],
  ['Safari', /\bVersion\/.*Safari\//],
];

const systems: [name: string, sign: RegExp][] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMacintosh\b/],
  ['Linux', /\bLinux\b/],
];

const named = (known: [string, RegExp][], text: string) =>
  known.find(([, sign]) => sign.test(text))?.[0] ?? '';

export function toDevice(userAgent: string | null | undefined): string {
  const text = (userAgent ?? '').slice(0, 500);
  const [browser, system] = [named(browsers, text), named(systems, text)];
  return browser || system ? `${browser}/${system}` : '';
}

export function readDevice(device: string): { browser: string; system: string } {
  const [browser = '', system = ''] = device.split('/');
  return { browser, system };
}
