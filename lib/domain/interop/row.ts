import type { AnchorState } from '../threading/thread';

/** A conversation as the database gives it for export, before its comments. */
export type ExportedThread = {
  id: string;
  textId: string;
  groupId: string | null;
  highlight: boolean;
  createdAt: Date;
  /** Who began it, and where; null where one may not know. */
  authorId: string | null;
  authorName: string | null;
  revisionId: string | null;
  start: number | null;
  end: number | null;
  exact: string | null;
  prefix: string | null;
  suffix: string | null;
  /** The current Revision, where that is another, and how it lies there; no state: not looked for yet. */
  nowRevisionId: string | null;
  nowState: AnchorState | null;
  nowStart: number | null;
  nowEnd: number | null;
  label: string | null;
  section: string | null;
};
