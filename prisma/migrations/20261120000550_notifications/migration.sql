-- What a notice is about ({"noteId", "seq", "by"}), and when it was found to need no telling any more.
ALTER TABLE "notification_deliveries" ADD COLUMN "about" JSONB NOT NULL DEFAULT '{}',
    ADD COLUMN "settled_at" TIMESTAMPTZ(3);

-- What is still to be told. Few rows at any time.
CREATE INDEX "notification_deliveries_pending_idx" ON "notification_deliveries" ("store_id", "not_before")
  WHERE "sent_at" IS NULL AND "settled_at" IS NULL AND "failure" IS NULL;
