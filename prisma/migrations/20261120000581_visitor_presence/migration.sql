-- Which app processes live; one sign of life each stands for all visitors that are connected to it.
CREATE UNLOGGED TABLE "app_processes" (
    "id" UUID NOT NULL,
    "beat_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "app_processes_pkey" PRIMARY KEY ("id")
);

-- Where shoppers are right now, over all processes: one row per tab that has told its page.
CREATE UNLOGGED TABLE "visitor_presence" (
    "socket_id" TEXT NOT NULL,
    "process_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "page_url" TEXT NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "visitor_presence_pkey" PRIMARY KEY ("socket_id")
);

CREATE INDEX "visitor_presence_process_id_idx" ON "visitor_presence"("process_id");
CREATE INDEX "visitor_presence_store_id_conversation_id_idx" ON "visitor_presence"("store_id", "conversation_id");

ALTER TABLE "visitor_presence" ADD CONSTRAINT "visitor_presence_store_id_conversation_id_fkey"
  FOREIGN KEY ("store_id", "conversation_id") REFERENCES "conversations"("store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
