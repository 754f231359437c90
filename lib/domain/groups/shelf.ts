import type { Placed } from './order';

/** A named part of a shelf. */
export type ShelfSection = Placed & { name: string };

/** A Text where it stands on a shelf. */
export type ShelfReading = Placed & {
  groupId: string;
  textId: string;
  revisionId: string;
  /** The number of the edition that it reads. */
  edition: number;
  /** The number of a newer edition than the group reads; null where there is none. */
  newer: number | null;
  sectionId: string | null;
  archivedAt: Date | null;
  isCurrent: boolean;
  title: string;
  authors: string[];
  year: string;
};

/** What was taken off, and may be put back by whoever sees it. */
export type TakenReading = { textId: string; title: string; takenAt: Date };

/** What stands in no section, and then each section in turn; what is archived is in none of them. */
export function arrangeShelf<
  R extends Pick<ShelfReading, 'sectionId' | 'archivedAt'>,
  S extends { id: string },
>(readings: readonly R[], sections: readonly S[]) {
  const open = readings.filter(({ archivedAt }) => archivedAt === null);
  const known = new Set(sections.map(({ id }) => id));
  return {
    loose: open.filter(({ sectionId }) => sectionId === null || !known.has(sectionId)),
    sections: sections.map((section) => ({
      section,
      readings: open.filter(({ sectionId }) => sectionId === section.id),
    })),
    archived: readings.filter(({ archivedAt }) => archivedAt !== null),
  };
}

/** What the group is reading: what somebody said it is, or else the first that is not archived. */
export const currentOf = <R extends Pick<ShelfReading, 'isCurrent' | 'archivedAt'>>(
  readings: readonly R[],
): R | null =>
  readings.find(({ isCurrent }) => isCurrent) ??
  readings.find(({ archivedAt }) => archivedAt === null) ??
  null;
