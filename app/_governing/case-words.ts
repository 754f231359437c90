import type { Messages } from '@/app/_messages/en';
import type { CaseRow, CaseView } from '@/lib/present/governing';

type Words = Messages['cases'];

/** How a case stands, in a word or two. */
export const sayState = ({ state, seconded }: CaseRow, { short }: Words): string =>
  state === 'OPEN' ? (seconded ? short.seconded : short.first) : short[state];

/** In a sentence; `lapsesOn` is when a first request comes to nothing. */
export function sayStateWhole(
  { state, seconded, ofTwo }: CaseRow & Pick<CaseView, 'ofTwo'>,
  { state: said, two }: Words,
  lapsesOn: string,
): string {
  if (state === 'OPEN' && ofTwo) return two.state;
  if (state === 'OPEN') return seconded ? said.seconded : said.first(lapsesOn);
  return { BALLOT: said.ballot, DECIDED: said.decided, LAPSED: said.lapsed }[state];
}

/** Its question, by what became of the words. */
export const sayWhy = ({ held }: Pick<CaseRow, 'held'>, { why }: Words): string => why[held ?? 'none'];
