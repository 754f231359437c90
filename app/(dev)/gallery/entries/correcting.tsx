import { Diff } from '@/app/_correcting/Diff';
import { Kept } from '@/app/_correcting/Kept';
import { Remains } from '@/app/_correcting/Remains';
import { BetterCopyForm, PublishForm, ThrowForm } from '@/app/_correcting/_client/CorrectionForms';
import { StretchForm } from '@/app/_correcting/_client/StretchForm';
import { markOf } from '@/lib/domain/correcting/field';
import type { FormBlock } from '@/lib/present/edition';
import { LateSample } from '../_client/LateSample';

export const title = 'Correcting a text';

function block(index: number, label: string, words: string, more: Partial<FormBlock> = {}): FormBlock {
  const shown = { words, kind: 'paragraph', joins: false, edited: false, ...more };
  const was = markOf({ ...shown, on: shown.joins });
  return { index, label, was, isNote: false, isRule: false, mayJoin: true, ...shown };
}
const blocks = [
  block(0, 'Of ships', 'Of ships', { kind: 'heading-1' }),
  block(1, '¶ 1', 'They sailed at dawn.\n\nNobody spoke.', { edited: true }),
  block(2, '', '', { kind: 'separator', isRule: true }),
  block(3, '¶ 2', 'The sea was', { joins: true, edited: true }),
  block(4, '¶ 3', 'calm.', { mayJoin: false }),
  block(5, 'A ballad.', 'A ballad.', { kind: 'note', isNote: true, mayJoin: false }),
];
const stretch = { blocks, from: 0, to: 6, total: 48, previous: 'h1', next: 'p4' };
const of = { textId: 'text', basedOnId: 'revision' };

export const states = {
  'A stretch of a text': <StretchForm {...of} userId="ann" at="" language="en" stretch={stretch} />,
  'What changed': (
    <Diff
      language="en"
      rows={[
        {
          label: '¶ 1',
          rekinded: null,
          pieces: [
            { kind: 'gap', words: '' },
            { kind: 'same', words: ' of the ships. They ' },
            { kind: 'out', words: 'saild' },
            { kind: 'in', words: 'sailed' },
            { kind: 'same', words: ' at dawn.' },
            { kind: 'out', words: ' ' },
            { kind: 'in', words: '\n' },
          ],
        },
        {
          label: 'Of ships',
          rekinded: { before: 'paragraph', after: 'heading-2' },
          pieces: [{ kind: 'same', words: 'Of ships' }],
        },
      ]}
    />
  ),
  'What others corrected too': (
    <Remains language="en" remains={[{ label: '¶ 1', words: 'They sailed at dawn.' }]} />
  ),
  'Other words in this browser': <LateSample />,
  'What one had begun where one may correct no more': (
    <Kept
      kept={{
        ...{
          textId: 'text',
          kind: 'copy',
          text: null,
          fileName: 'of-ships.txt',
          isThrown: false,
          remains: [],
        },
        parts: [{ index: 3, label: '', words: 'They sailed at dawn.', kind: 'paragraph', joins: false }],
      }}
    />
  ),
  'Another copy': <BetterCopyForm textId="text" />,
  'Thrown away': <ThrowForm textId="text" kind="edits" thrown={false} />,
  Publishing: <PublishForm {...of} kind="edits" clientId="correction" version={1} />,
};
