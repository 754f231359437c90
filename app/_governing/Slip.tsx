/** One thing that the group is asked, on a slip of its own under its question. */
import type { ReactNode } from 'react';

type Props = { id: string; title: ReactNode; facts?: readonly string[]; children: ReactNode };

export const Slip = ({ id, title, facts = [], children }: Props) => (
  <article aria-labelledby={id} className="governing-card">
    <h3 id={id} className="governing-question">
      {title}
    </h3>
    {facts.length > 0 && <p className="governing-facts">{facts.join(' · ')}</p>}
    {children}
  </article>
);
