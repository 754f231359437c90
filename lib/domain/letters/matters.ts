/** What a person may be written to about, in each of their groups, and how often. */
export const matters = ['weekly', 'reply', 'mention', 'watched'] as const;
export type Matter = (typeof matters)[number];

/** What one link stops: one of them, or all that tells what was said to somebody. */
export const stops = [...matters, 'told'] as const;
export type Stop = (typeof stops)[number];

export const mattersOf = (stop: Stop): readonly Matter[] =>
  stop === 'told' ? ['reply', 'mention', 'watched'] : [stop];

export const rhythms = ['at_once', 'daily', 'weekly', 'never'] as const;
export type Rhythm = (typeof rhythms)[number];

/** What there is to choose from, for each. What is not written apart stands in the weekly letter all the same. */
export const choicesOf: Record<Matter, readonly Rhythm[]> = {
  weekly: ['weekly', 'never'],
  reply: ['at_once', 'daily', 'never'],
  mention: ['at_once', 'daily', 'never'],
  watched: ['at_once', 'daily', 'never'],
};

/** Quiet: one letter a week, and on a day on which somebody was answered or named one more that says so. */
export const proposed: Record<Matter, Rhythm> = {
  weekly: 'weekly',
  reply: 'daily',
  mention: 'daily',
  watched: 'never',
};

export type Choice = { matter: Matter; rhythm: Rhythm };

/** What somebody has, by what they chose; a choice that there is not (no longer, or never was) is none. */
export function rhythmOf(chosen: readonly Choice[], matter: Matter): Rhythm {
  const rhythm = chosen.find((choice) => choice.matter === matter)?.rhythm;
  return rhythm && choicesOf[matter].includes(rhythm) ? rhythm : proposed[matter];
}
