'use client';
import type { FormWords } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { useTypedBefore } from '@/app/_client/use-typed-before';
import { CheckField } from '@/app/_ui/CheckField';
import { SelectField } from '@/app/_ui/SelectField';
import { TextAreaField } from '@/app/_ui/TextAreaField';
import { VisuallyHidden } from '@/app/_ui/VisuallyHidden';
import { freeKinds } from '@/lib/domain/correcting/edits';
import type { FormBlock } from '@/lib/present/edition';

type Props = { block: FormBlock; language: string } & Pick<FormWords, 'values' | 'errorOf'>;

const headings = ['heading-1', 'heading-2', 'heading-3'];
const offered = freeKinds.flatMap((kind) =>
  kind === 'heading' ? headings : kind === 'separator' ? [] : [kind],
);

/** The words of one block, what it is, and whether it goes on in the next. */
export function BlockFields({ block, language, values, errorOf }: Props) {
  const { correcting: words } = useMessages();
  const wordsId = useTypedBefore();
  const { index, label, isNote, isRule, mayJoin } = block;
  const value = (name: string, otherwise: string) => values[`${name}-${index}`] ?? otherwise;
  const isSent = values[`kind-${index}`] !== undefined;
  const was = (
    <input type="hidden" name={`was-${index}`} defaultValue={value('was', block.was)} autoComplete="off" />
  );
  if (isRule)
    return (
      <div className="correcting-rule">
        {was}
        <hr />
        <input type="hidden" name={`kind-${index}`} value="separator" />
        <CheckField
          name={`out-${index}`}
          label={words.ruleOut}
          defaultChecked={isSent ? values[`out-${index}`] === 'on' : block.kind !== 'separator'}
        />
      </div>
    );
  const kinds = offered.includes(block.kind) ? offered : [...offered, block.kind];
  return (
    <>
      {was}
      <TextAreaField
        id={wordsId}
        name={`words-${index}`}
        label={
          <>
            {label}
            {block.edited && <span className="correcting-changed"> · {words.changed}</span>}
          </>
        }
        lang={language}
        dir="auto"
        rows={Math.min(14, 1 + Math.ceil(block.words.length / 80))}
        defaultValue={value('words', block.words)}
        error={errorOf(`words-${index}`)}
        autoComplete="off"
      />
      <div className="correcting-kind">
        {isNote ? (
          <input type="hidden" name={`kind-${index}`} value="note" />
        ) : (
          <SelectField
            name={`kind-${index}`}
            label={<VisuallyHidden>{words.kindOf(label)}</VisuallyHidden>}
            defaultValue={value('kind', block.kind)}
            options={kinds.map((kind) => ({ value: kind, label: words.kinds[kind] ?? kind }))}
          />
        )}
        {mayJoin && (
          <CheckField
            name={`joins-${index}`}
            label={
              <>
                {words.joins}
                <VisuallyHidden> · {label}</VisuallyHidden>
              </>
            }
            defaultChecked={isSent ? values[`joins-${index}`] === 'on' : block.joins}
          />
        )}
      </div>
    </>
  );
}
