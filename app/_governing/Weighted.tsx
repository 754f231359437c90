/** A sentence in which what stands between two * is said with weight. */
export const Weighted = ({ children }: { children: string }) =>
  children.split('*').map((part, index) => (index % 2 === 1 ? <em key={index}>{part}</em> : part));
