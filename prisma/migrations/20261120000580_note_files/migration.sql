-- Files of private notes: they go with their note.
CREATE INDEX "attachments_store_id_note_id_idx" ON "attachments"("store_id", "note_id");
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_store_id_note_id_fkey"
  FOREIGN KEY ("store_id", "note_id") REFERENCES "conversation_notes"("store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
