-- What contacts are searched by is kept: making it anew for every contact of a list that is walked takes seconds.
DROP INDEX "contacts_search_idx";
ALTER TABLE "contacts" ADD COLUMN "search_text" TEXT NOT NULL
  GENERATED ALWAYS AS (contact_words("name", "email", "phone")) STORED;
CREATE INDEX "contacts_search_idx" ON "contacts" USING GIN ("store_id", "search_text" gin_trgm_ops);
