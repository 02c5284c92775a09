/** Something that teammates may have to be told. `by`: the teammate who did it, who is not told. */
export type Occasion = { storeId: string; conversationId: string } & (
  | { kind: 'handed_off' }
  | { kind: 'mentioned'; noteId: string; userIds: readonly string[]; by: string }
  | { kind: 'assigned'; assigneeId: string; by: string | null }
  | { kind: 'contact_wrote'; assigneeId: string; seq: number }
  | { kind: 'reply_due_soon' | 'reply_overdue'; assigneeId: string | null; dueAt: Date }
);

/** What happens twice is told once: the same key is never told the same person again by the same way. */
export function dedupeKeyOf(occasion: Occasion, now: Date): string {
  const { kind, conversationId } = occasion;
  switch (kind) {
    case 'mentioned':
      return `${kind}:${occasion.noteId}`;
    case 'contact_wrote':
      return `${kind}:${conversationId}:${occasion.seq}`;
    case 'reply_due_soon':
    case 'reply_overdue':
      return `${kind}:${conversationId}:${occasion.dueAt.getTime()}`;
    case 'handed_off':
    case 'assigned':
      return `${kind}:${conversationId}:${now.getTime()}`;
  }
}

/** What has to be known of it when it is told. */
export interface About {
  noteId?: string;
  seq?: number;
  by?: string;
}

/** What is kept of an occasion beside its kind. */
export function aboutOf(occasion: Occasion): About {
  switch (occasion.kind) {
    case 'mentioned':
      return { noteId: occasion.noteId, by: occasion.by };
    case 'contact_wrote':
      return { seq: occasion.seq };
    case 'assigned':
      return occasion.by ? { by: occasion.by } : {};
    default:
      return {};
  }
}
