-- Which questions belong to a gap. Their texts stay where they are, in messages: what is erased there is gone here.
ALTER TABLE "knowledge_gaps" DROP COLUMN "examples";

CREATE TABLE "gap_questions" (
  "store_id" UUID NOT NULL,
  "message_id" UUID NOT NULL,
  "gap_id" UUID NOT NULL,
  "reasons" TEXT[] NOT NULL,
  "asked_at" TIMESTAMPTZ(3) NOT NULL,
  "embedding" BYTEA,
  "embedder" TEXT,
  CONSTRAINT "gap_questions_pkey" PRIMARY KEY ("store_id", "message_id"),
  CONSTRAINT "gap_questions_store_id_gap_id_fkey" FOREIGN KEY ("store_id", "gap_id")
    REFERENCES "knowledge_gaps" ("store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "gap_questions_store_id_message_id_fkey" FOREIGN KEY ("store_id", "message_id")
    REFERENCES "messages" ("store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "gap_questions_store_id_gap_id_asked_at_idx" ON "gap_questions" ("store_id", "gap_id", "asked_at" DESC);

CREATE TABLE "gap_searches" (
  "store_id" UUID NOT NULL,
  "status" TEXT NOT NULL,
  "total" INTEGER NOT NULL DEFAULT 0,
  "done" INTEGER NOT NULL DEFAULT 0,
  "found" INTEGER NOT NULL DEFAULT 0,
  "failure" TEXT,
  "requested_at" TIMESTAMPTZ(3) NOT NULL,
  "finished_at" TIMESTAMPTZ(3),
  CONSTRAINT "gap_searches_pkey" PRIMARY KEY ("store_id"),
  CONSTRAINT "gap_searches_store_id_fkey" FOREIGN KEY ("store_id")
    REFERENCES "stores" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
