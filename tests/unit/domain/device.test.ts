import { describe, expect, it } from 'vitest';
import { readDevice, toDevice } from '@/lib/domain/device';

const like = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('what a browser calls itself', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox/Windows'],
    [
      `Mozilla/5.0 (Linux; Android 14; Pixel 8) ${like} Chrome/140.0.0.0 Mobile Safari/537.36`,
      'Chrome/Android',
    ],
    [`Mozilla/5.0 (Windows NT 10.0) ${like} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`, 'Edge/Windows'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari/iPhone',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15',
      'Safari/macOS',
    ],
    [`Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${like} Chrome/140.0.0.0 Safari/537.36`, 'Chrome/ChromeOS'],
    ['Lynx/2.9 on Linux', '/Linux'],
    ['curl/8.0', ''],
    ['', ''],
    [null, ''],
  ])('%s is %s', (userAgent, device) => {
    expect(toDevice(userAgent)).toBe(device);
  });

  it('is kept without its version and without anything that it made up', () => {
    const device = toDevice('Mozilla/5.0 (Windows NT 10.0; secret-tag-4711) Firefox/140.0 <script>');
    expect(device).toBe('Firefox/Windows');
    expect(readDevice(device)).toEqual({ browser: 'Firefox', system: 'Windows' });
    expect(readDevice('')).toEqual({ browser: '', system: '' });
  });
});
