-- Where a store's knowledge check is: one row a store, there from the first check on.
CREATE TABLE "knowledge_checks" (
    "store_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "knowledge_checks_pkey" PRIMARY KEY ("store_id"),
    CONSTRAINT "knowledge_checks_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
