import { z } from 'zod';

/**
 * The inbox's lists. `open`: all that is not resolved or snoozed. `agent`: the agent answers. `waiting`: the shopper
 * waits for a person's word, whoever is in charge. `unassigned`: nobody is in charge yet. `mine`: the reader is.
 */
export const INBOX_VIEWS = [
  'open',
  'waiting',
  'mine',
  'unassigned',
  'agent',
  'snoozed',
  'resolved',
  'all',
] as const;
export type InboxView = (typeof INBOX_VIEWS)[number];

export const MOODS = ['upset', 'neutral', 'happy'] as const;
/** Moods by the sentiment of the shopper's newest message: upset below -0.3, happy above 0.3. */
export type Mood = (typeof MOODS)[number];

export const inboxFilterSchema = z.object({
  view: z.enum(INBOX_VIEWS).default('open'),
  channel: z.string().max(40).optional(),
  tagId: z.uuid().optional(),
  assistantId: z.uuid().optional(),
  assigneeId: z.uuid().optional(),
  mood: z.enum(MOODS).optional(),
  /** Words of any message; the last one may be only begun. */
  query: z.string().trim().max(200).optional(),
});
export type InboxFilter = z.infer<typeof inboxFilterSchema>;
