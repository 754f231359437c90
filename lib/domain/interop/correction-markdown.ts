/** A correction that one has begun, as a part of a Markdown file: the words for each part, as they were typed. */
import { inCallout, toPlainLine } from './contained-markdown';
import type { ExportedCorrection } from './exported';

export type CorrectionWords = {
  correctionPart: (n: number) => string;
  someCorrection: string;
  correctionFile: (name: string) => string;
};

/** The file that one brought is named; JSON holds it. Ends with an empty line. */
export function correctionToMarkdown(
  { parts, remains, file }: ExportedCorrection,
  words: CorrectionWords,
): string {
  const said = [
    ...parts.map((part) => ({ ...part, label: part.label || words.correctionPart(part.index + 1) })),
    ...remains.map((part) => ({ ...part, label: part.label || words.someCorrection })),
  ];
  return [
    ...(file === null ? [] : [toPlainLine(words.correctionFile(file.name))]),
    ...said.map(({ label, words: own }) =>
      inCallout('correction', toPlainLine(label), own.split('\n').map(toPlainLine).join('\n')),
    ),
    '',
  ].join('\n\n');
}
