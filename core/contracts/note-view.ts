import type { AttachmentView } from './attachment';
import type { PersonView } from './person-view';

/** A private note as the team sees it; shoppers never get one. Times are ISO 8601 in UTC. */
export interface NoteView {
  id: string;
  /** null: the account is gone. */
  author: PersonView | null;
  text: string;
  /** Who is mentioned, by user id. */
  mentions: string[];
  attachments: AttachmentView[];
  editedAt: string | null;
  createdAt: string;
}
