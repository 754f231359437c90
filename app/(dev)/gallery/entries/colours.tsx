export const title = 'Colours';

/** Written out, so that Tailwind finds the names. */
const grounds = ['bg-paper', 'bg-card', 'bg-lifted', 'bg-grey-1', 'bg-grey-2'];
const inks = ['text-ink', 'text-soft', 'text-accent', 'text-good', 'text-caution', 'text-bad'];
const signs = ['bg-mark', 'bg-mark-strong', 'bg-mark-own', 'bg-own', 'bg-line', 'bg-edge', 'bg-accent'];

const nameOf = (look: string) => look.slice(look.indexOf('-') + 1);

export const states = {
  'Text on every ground': (
    <div className="grid gap-2">
      {grounds.map((ground) => (
        <div key={ground} className={`flex flex-wrap gap-x-4 rounded border px-3 py-2 text-sm ${ground}`}>
          <span className="w-16">{nameOf(ground)}</span>
          {inks.map((ink) => (
            <span key={ink} className={ink}>
              {nameOf(ink)}
            </span>
          ))}
        </div>
      ))}
    </div>
  ),
  Signs: (
    <ul className="flex flex-wrap gap-4 text-sm">
      {signs.map((sign) => (
        <li key={sign} className="flex items-center gap-2">
          <span className={`size-5 rounded-sm ${sign}`} />
          {nameOf(sign)}
        </li>
      ))}
    </ul>
  ),
};
