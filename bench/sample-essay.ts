/** An essay of no meaning and a known length, in which each phrase can be found again. */
const clauses = [
  'the assembly met before the work began',
  'nobody had asked the clerks what they thought of it',
  'a list of names was read aloud and then put to the vote',
  'those who had spoken against it stayed to the end',
  'the minutes say less than the people who were there',
];

const sentence = (n: number) => {
  const clause = clauses[n % clauses.length] ?? '';
  return `In the case numbered ${n} ${clause}, and it was remembered so.`;
};

/** `length` is a lower bound, in characters; paragraphs of five sentences. */
export function essay(length: number): string {
  const paragraphs: string[] = [];
  for (let n = 0, size = 0; size < length; n += 5) {
    const paragraph = [0, 1, 2, 3, 4].map((k) => sentence(n + k)).join(' ');
    paragraphs.push(paragraph);
    size += paragraph.length + 1;
  }
  return paragraphs.join('\n\n');
}

/** Some words that stand in the essay once, for n from 0 to 199: spread over 100 kB. */
export const words = (n: number) =>
  `numbered ${n * 4} ${clauses[(n * 4) % clauses.length]?.split(' ')[0] ?? ''}`;
