-- Orders are found by phone number whether or not it was written with its country code: the end is the same.
CREATE INDEX "orders_phone_end" ON "orders"("store_id", right("phone", 7)) WHERE "phone" IS NOT NULL;
