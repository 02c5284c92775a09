import type { AttachmentView } from './attachment';
import type { GapSearchView } from './gap-search';
import type { ConversationStatusView, MessageView } from './message-view';
import type { PersonView } from './person-view';
import type { SyncProgressView } from './sync-progress';
import type { ExpectedWaitView } from './widget/history';

/** Where an event goes: all teammates of a store, or all who watch one conversation (its shopper included). */
export type LiveTopic = `store:${string}` | `conversation:${string}`;

export interface ImportProgress {
  importId: string;
  status: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  totalBytes: number;
  processedBytes: number;
  processedRows: number;
  created: number;
  updated: number;
  unchanged: number;
  errors: number;
  toIndex: number;
  indexed: number;
  failure: string | null;
}

export type ActionStatusView =
  | 'awaiting_shopper'
  | 'awaiting_team'
  | 'approved'
  | 'done'
  | 'declined'
  | 'failed'
  | 'expired'
  | 'undone';

export type NoticeKindView =
  | 'handed_off'
  | 'mentioned'
  | 'assigned'
  | 'contact_wrote'
  | 'reply_due_soon'
  | 'reply_overdue';

export interface ScenarioRunProgress {
  runId: string;
  status: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  /** Tests in it; the rest is not yet answered. */
  total: number;
  passed: number;
  failed: number;
}

/** Payload by event name. Topic `conversation:*` events reach the shopper's widget; `store:*` ones never do. */
export interface LiveEventPayloads {
  /** A message was stored. */
  message: { conversationId: string; message: MessageView };
  /** All tabs of a shopper follow one more conversation. For app processes alone; `tabs` is their room. */
  'contact:tabs': { conversationId: string; tabs: string };
  'turn:started': { conversationId: string; turnId: string; messageId: string };
  /** What the agent does right now; `tool` names it, e.g. "search_products". */
  'turn:tool': { conversationId: string; turnId: string; tool: string };
  /** `offset` is the count of UTF-16 units sent before: a gap tells the client to refetch. */
  'turn:delta': { conversationId: string; turnId: string; offset: number; text: string };
  /** The text so far is void (the provider failed halfway): start again at offset 0. */
  'turn:reset': { conversationId: string; turnId: string };
  'turn:ended': { conversationId: string; turnId: string; status: 'done' | 'cancelled' | 'failed' };
  /** Asks the process where a turn runs to end it. */
  'turn:cancel': { conversationId: string; turnId: string };
  'conversation:status': { conversationId: string; status: ConversationStatusView };
  /** A shopper who waits may expect something else now. Each app process tells its own sockets; no bus carries it. */
  'conversation:wait': { conversationId: string; wait: ExpectedWaitView };
  'contact:typing': { conversationId: string };
  /** Who of the team is in charge; null: nobody, or the agent. */
  'conversation:person': { conversationId: string; person: PersonView | null };
  /** A teammate writes to the shopper. */
  'teammate:typing': { conversationId: string; person: PersonView };
  /** A teammate writes while the agent is in charge: for the team alone. */
  'colleague:typing': { conversationId: string; person: PersonView };
  /** Where somebody types right now, told to the whole team for its lists; `person` null: the shopper. */
  'inbox:typing': { typing: { conversationId: string; person: PersonView | null }[] };
  /** Up to which message one side has read. */
  'conversation:read': { conversationId: string; by: 'contact' | 'team'; seq: number };
  /** The page that the shopper is on; null: they have left. For the team alone. */
  'contact:page': { conversationId: string; pageUrl: string | null };
  /** Which teammates look at a conversation. For the team alone. */
  'conversation:viewers': { conversationId: string; viewers: PersonView[] };
  /** A file has been scanned: it may be fetched now, or never. */
  'attachment:changed': { conversationId: string; messageId: string; attachment: AttachmentView };
  'note:changed': { conversationId: string; noteId: string };
  'rating:changed': { conversationId: string; score: number | null };
  'contact:changed': { contactId: string };
  /** A conversation is there no more, e.g. because its shopper was erased: their browser begins a new one. */
  'conversation:removed': { conversationId: string };
  /** The same for lists: erased with their shoppers, or older than the store keeps them. */
  'conversations:removed': { conversationIds: string[] };
  /** Something that these teammates are told; `kind` as in core/inbox/notifications/notification-kinds.ts. */
  'inbox:notice': { conversationId: string; kind: NoticeKindView; userIds: string[] };
  /** Teammates who are online, by user id. */
  'team:presence': { online: string[] };
  /** Somebody joined, left, or may do other things than before: sockets of who left are cut. */
  'member:changed': { userId: string; active: boolean };

  'conversation:updated': { conversationId: string };
  /** Something that the agent was asked to do has come further. */
  'action:changed': { requestId: string; conversationId: string | null; status: ActionStatusView };
  /** A shopper or a teammate thinks something else of an answer than before. */
  'feedback:changed': { conversationId: string; messageId: string };
  'import:progress': ImportProgress;
  'sync:progress': SyncProgressView;
  /** How far the search for knowledge gaps is. */
  'gaps:progress': GapSearchView;
  /** Gaps were found, answered, put aside or measured. */
  'gaps:changed': Record<string, never>;
  /** The check of the store's knowledge moved on, or somebody changed what it found. */
  'findings:changed': Record<string, never>;
  'source:changed': { sourceId: string };
  /** How far a run of the store's tests is. */
  'scenario-run:progress': ScenarioRunProgress;
}

export type LiveEventName = keyof LiveEventPayloads;

export type LiveEvent = {
  [N in LiveEventName]: { topic: LiveTopic; name: N; data: LiveEventPayloads[N] };
}[LiveEventName];

/** The topic of what the whole team of a store is told. */
export function storeTopic(storeId: string): LiveTopic {
  return `store:${storeId}`;
}

/** The topic of what those are told who have a conversation open, its shopper among them. */
export function conversationTopic(conversationId: string): LiveTopic {
  return `conversation:${conversationId}`;
}
