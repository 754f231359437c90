type Row = { id: string; parentId: string | null };

/**
 * Some comments of a conversation, taken out of it to stand by themselves: each answers the nearest of those above it
 * that is taken too, or nothing. In the order of the rows. O(n · depth).
 */
export function graft<T extends Row>(rows: readonly T[], isTaken: (row: T) => boolean): T[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const nearest = ({ parentId }: Row): string | null => {
    const above = parentId === null ? undefined : byId.get(parentId);
    return above ? (isTaken(above) ? above.id : nearest(above)) : null;
  };
  return rows.filter(isTaken).map((row) => ({ ...row, parentId: nearest(row) }));
}
