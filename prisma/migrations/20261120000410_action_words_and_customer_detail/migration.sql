-- What the shopper was told word for word, in which turn, and in which language: a yes counts for this alone.
ALTER TABLE "action_requests" ADD COLUMN "told" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "told_turn_id" UUID,
  ADD COLUMN "language" TEXT NOT NULL DEFAULT 'en',
  ADD COLUMN "confirmed_message_id" UUID;

-- One yes carries one thing out.
CREATE UNIQUE INDEX "action_requests_one_per_yes" ON "action_requests"("store_id", "confirmed_message_id")
  WHERE "confirmed_message_id" IS NOT NULL;

-- Address and ways to pay of the customers of a store without a platform.
ALTER TABLE "customers" ADD COLUMN "detail" JSONB NOT NULL DEFAULT '{}';
