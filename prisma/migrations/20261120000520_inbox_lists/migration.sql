-- Words that give a conversation its tag when the contact writes one of them.
ALTER TABLE "tags" ADD COLUMN "words" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];

-- Lists of the inbox: each reads its newest rows from an index of its own, however many conversations there are.
CREATE INDEX "conversations_open_idx" ON "conversations" ("store_id", "last_message_at" DESC, "id" DESC)
  WHERE "status" <> 'resolved' AND "snoozed_until" IS NULL;
CREATE INDEX "conversations_by_waiting_idx" ON "conversations" ("store_id", "waiting_since", "id")
  WHERE "waiting_since" IS NOT NULL AND "snoozed_until" IS NULL;
CREATE INDEX "conversations_snoozed_idx" ON "conversations" ("store_id", "snoozed_until", "id")
  WHERE "snoozed_until" IS NOT NULL;
CREATE INDEX "conversations_by_channel_idx" ON "conversations" ("store_id", "channel", "last_message_at" DESC, "id" DESC);
CREATE INDEX "conversations_by_assistant_idx"
  ON "conversations" ("store_id", "assistant_id", "last_message_at" DESC, "id" DESC);
CREATE INDEX "conversations_upset_idx" ON "conversations" ("store_id", "last_message_at" DESC, "id" DESC)
  WHERE "sentiment" < -0.3;

-- The clock looks over all stores for what is due.
CREATE INDEX "conversations_wake_idx" ON "conversations" ("snoozed_until") WHERE "snoozed_until" IS NOT NULL;
CREATE INDEX "conversations_reply_due_idx" ON "conversations" ("reply_due_at")
  WHERE "reply_due_at" IS NOT NULL AND "overdue_at" IS NULL;
