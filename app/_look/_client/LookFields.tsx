'use client';
import type { ReactNode } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { faces, measures, sizes, themes, type Look } from '@/lib/domain/look';

type Props = { look: Look; onChange: (look: Look) => void };

/** The four choices, each shown as what it means. */
export function LookFields({ look, onChange }: Props) {
  const { look: words } = useMessages();
  const choose = <K extends keyof Look>(part: K) => ({
    name: part,
    chosen: look[part],
    onChoose: (value: Look[K]) => onChange({ ...look, [part]: value }),
  });
  return (
    <>
      <Choices
        {...choose('size')}
        label={words.size}
        values={sizes}
        words={words.sizes}
        sample={(size) => (
          <span className="look-a" data-step={size}>
            A
          </span>
        )}
      />
      <Choices {...choose('measure')} label={words.measure} values={measures} words={words.measures} />
      <Choices {...choose('face')} label={words.face} values={faces} words={words.faces} />
      <Choices {...choose('theme')} label={words.theme} values={themes} words={words.themes} />
    </>
  );
}

type ChoicesProps<T extends string> = {
  name: string;
  label: string;
  values: readonly T[];
  chosen: T;
  words: Record<T, string>;
  /** What is shown in place of the words, which are still said. */
  sample?: (value: T) => ReactNode;
  onChoose: (value: T) => void;
};

function Choices<T extends string>({
  name,
  label,
  values,
  chosen,
  words,
  sample,
  onChoose,
}: ChoicesProps<T>) {
  return (
    <fieldset className="look-choice">
      <legend>{label}</legend>
      <div className="look-options" data-choice={name}>
        {values.map((value) => (
          <label key={value} className="look-option" data-value={value} title={sample && words[value]}>
            <input
              type="radio"
              name={name}
              value={value}
              aria-label={sample && words[value]}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            {sample ? sample(value) : words[value]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
