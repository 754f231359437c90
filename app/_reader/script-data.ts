/**
 * Data in the page's HTML: in a `<script>` of a type that no browser runs, so that React does not take hundreds of
 * conversations apart and put them together again three times on their way.
 */
import { receiveOnce } from './hand-over';

/** JSON in which nothing ends the script element (HTML Living Standard, § 4.12.1.3). */
export const toScriptData = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** What was handed over under this name: on the server from the page, in the browser from the page's HTML. */
export const scriptHtml = (name: string): string => (typeof window === 'undefined' ? receiveOnce(name) : '');

/** Null where there is none: on the server, and in a page that a router put together. */
export function readScriptData(id: string): unknown {
  if (typeof document === 'undefined') return null;
  const text = document.getElementById(id)?.textContent;
  return text ? (JSON.parse(text) as unknown) : null;
}
