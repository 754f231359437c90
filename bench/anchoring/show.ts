/** For whoever mends the engine: the quotes of a condition that got one verdict, with what stands where. */
import type { Case } from './condition';
import type { Outcome } from './engine';
import { judge, type Verdict } from './score';

const around = (text: string, start: number, end: number) =>
  `${text.slice(Math.max(0, start - 40), start)}[[${text.slice(start, end)}]]${text.slice(end, end + 40)}`;

function told(text: string, outcome: Outcome): string {
  const at = outcome.state === 'ambiguous' ? outcome.candidates : 'start' in outcome ? [outcome] : [];
  const places = at.map((one) => `\n     ${one.start} ${JSON.stringify(around(text, one.start, one.end))}`);
  return `${JSON.stringify(outcome).slice(0, 200)}${places.join('')}`;
}

export function show(
  { after, quotes }: Case,
  outcomes: readonly Outcome[],
  verdicts: readonly string[],
  most: number,
): void {
  let shown = 0;
  for (const [i, { selector, truth }] of quotes.entries()) {
    const outcome = outcomes[i];
    const verdict: Verdict | undefined = outcome && judge({ truth }, outcome);
    if (!outcome || !verdict || !verdicts.includes(verdict) || ++shown > most) continue;
    const { prefix = '', exact, suffix = '', hint } = selector;
    console.log(`\n${verdict} quote ${hint ?? ''} ${JSON.stringify(`${prefix}[[${exact}]]${suffix}`)}`);
    console.log(
      `  truth ${truth ? `${truth.start} ${JSON.stringify(around(after, truth.start, truth.end))}` : 'gone'}`,
    );
    console.log(`  found ${told(after, outcome)}`);
  }
}
