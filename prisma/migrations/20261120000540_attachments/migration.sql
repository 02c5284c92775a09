-- A shopper's file belongs to the visitor until it is sent: before the first message there is no conversation.
ALTER TABLE "attachments" ALTER COLUMN "conversation_id" DROP NOT NULL;
ALTER TABLE "attachments" ADD COLUMN "uploader_key" TEXT;
-- Who has a file's address may fetch it; 122 random bits keep it from being guessed.
ALTER TABLE "attachments" ADD COLUMN "access_key" TEXT NOT NULL DEFAULT replace((gen_random_uuid())::text, '-'::text, ''::text);
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_store_id_fkey"
  FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The clock looks over all stores for what was never sent, and for what is not scanned yet.
CREATE INDEX "attachments_unsent_idx" ON "attachments" ("created_at") WHERE "message_id" IS NULL AND "note_id" IS NULL;
CREATE INDEX "attachments_pending_idx" ON "attachments" ("created_at") WHERE "scan" = 'pending';

-- Contents that lie outside the database and whose row is gone, by whatever way: they are still to be removed.
CREATE TABLE "file_removals" (
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "storage" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "file_removals_pkey" PRIMARY KEY ("store_id", "id")
);

CREATE FUNCTION note_file_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO file_removals (store_id, id, storage) VALUES (OLD.store_id, OLD.id, OLD.storage)
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER attachments_removed AFTER DELETE ON "attachments"
  FOR EACH ROW WHEN (OLD.storage <> 'database') EXECUTE FUNCTION note_file_removal();
