-- Transcripts that were asked for by e-mail: the job's payload holds no address, and a day's mails can be counted.
CREATE TABLE "transcript_requests" (
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "locale" TEXT,
    "time_zone" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "transcript_requests_pkey" PRIMARY KEY ("store_id","id")
);

CREATE INDEX "transcript_requests_store_id_conversation_id_created_at_idx" ON "transcript_requests"("store_id", "conversation_id", "created_at");

ALTER TABLE "transcript_requests" ADD CONSTRAINT "transcript_requests_store_id_conversation_id_fkey" FOREIGN KEY ("store_id", "conversation_id") REFERENCES "conversations"("store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
