import { z } from 'zod';

const whole = (least: number, most: number) =>
  z
    .number('Write a number.')
    .int('Write a whole number.')
    .min(least, `At least ${least}.`)
    .max(most, `At most ${most.toLocaleString('en')}.`);

/**
 * How the team works with conversations. Stored as JSON in stores.inbox_settings; what is missing has its default.
 */
export const inboxSettingsSchema = z.object({
  /** `round_robin`: who waits is given to whoever of those online has waited longest for one. */
  assignment: z.enum(['manual', 'round_robin']).default('manual'),
  /** Open conversations that one person is given by round-robin at most. */
  maxPerPerson: whole(1, 500).default(20),
  /** Minutes of opening time until a person's first word after a hand-off; null: no target. */
  firstReplyMinutes: whole(1, 10_080).nullable().default(60),
  /** The same for every further message of the shopper. */
  nextReplyMinutes: whole(1, 10_080).nullable().default(240),
  /** Share of a target after which it is warned, in percent. */
  warnAtPercent: whole(10, 95).default(75),
  /** Hours of silence after which a conversation is resolved; never while the shopper waits for a person. null: never. */
  resolveAfterHours: whole(1, 8_760).nullable().default(72),
  /** Hours after resolving in which a new message goes to the person who had it; later ones go to the agent. */
  backToPersonHours: whole(0, 720).default(24),
  /** Ask shoppers what they thought of a conversation once it is resolved. */
  askRating: z.boolean().default(true),
  /** Days after their last message that resolved conversations are kept; null: for good. */
  retentionDays: whole(7, 3_650).nullable().default(null),
});
export type InboxSettings = z.infer<typeof inboxSettingsSchema>;

/** What cannot be read counts as not set. */
export function readInboxSettings(stored: unknown): InboxSettings {
  return inboxSettingsSchema.safeParse(stored).data ?? inboxSettingsSchema.parse({});
}
