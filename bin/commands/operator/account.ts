import type { Operating } from '@/lib/services/operating/record';
import type { suspendAccount } from '@/lib/services/operating/suspending';
import { Refusal } from '../command';

export type Asked = {
  /** An address, an id or a link. */
  what: string;
  ground: string;
  /** What is told in the place of words. */
  instead: string | undefined;
  isSure: boolean;
};
/** Gives the exit code. */
export type Deed = (operating: Operating, asked: Asked) => Promise<number>;

/** Where it was told. */
export const logs = (groups: number): string =>
  groups === 1
    ? 'It stands in the log of the one group concerned'
    : `It stands in the logs of ${groups} groups`;

/** Says it, and that all went well. */
export function say(...lines: string[]): 0 {
  console.log(lines.join('\n'));
  return 0;
}

export const account =
  (set: typeof suspendAccount, { now, before }: { now: string; before: string }): Deed =>
  async (operating, { what, ground }) => {
    const done = await set(operating, { email: what, ground });
    if (!done) throw new Refusal(`Nobody here has the address ${what}.`);
    const whose = `The account of ${done.name}`;
    if (done.already) return say(`${whose} ${before}: nothing was done.`);
    return say(`${whose} ${now}. ${done.groups === 0 ? 'They are in no group.' : `${logs(done.groups)}.`}`);
  };
