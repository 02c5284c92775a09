-- Finds the traces that have become too old; turns without one are not in it.
CREATE INDEX "turns_trace_age" ON "turns" ("finished_at") WHERE "trace" IS NOT NULL;
