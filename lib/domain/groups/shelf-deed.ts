/**
 * All that is done to arrange a shelf. Each deed says where something shall stand, never "one up": two people who arrange at
 * once undo nothing of each other's. Each has one that undoes it, of the same kind.
 */
export type ShelfDeed =
  /** Before another Text, or (null) last; in a section, or (null) in none. */
  | { deed: 'place'; textId: string; sectionId: string | null; beforeId: string | null }
  | { deed: 'archive'; textId: string }
  | { deed: 'unarchive'; textId: string }
  | { deed: 'take-off'; textId: string }
  | { deed: 'put-back'; textId: string }
  /** Which Text the group is reading; null is none in particular. */
  | { deed: 'current'; textId: string | null }
  /** Reads another edition of it, by its number: a corrected one, or the earlier one again; only from that one, where it is said. */
  | { deed: 'edition'; textId: string; number: number; from?: number | undefined }
  /** Makes a section of that id, or gives it another name. */
  | { deed: 'name-section'; sectionId: string; name: string }
  | { deed: 'place-section'; sectionId: string; beforeId: string | null }
  | { deed: 'remove-section'; sectionId: string }
  | { deed: 'restore-section'; sectionId: string };

export type DeedOf<K extends ShelfDeed['deed']> = Extract<ShelfDeed, { deed: K }>;

export const shelfLimits = { sectionName: 60, sections: 40 } as const;
