-- Deleted tests can be brought back for a while; their results stay with them.
ALTER TABLE "scenarios" ADD COLUMN "deleted_at" TIMESTAMPTZ(3);

ALTER TABLE "scenario_runs"
  ADD COLUMN "trigger" TEXT NOT NULL DEFAULT 'hand',
  ADD COLUMN "knowledge" JSONB,
  ADD COLUMN "scenario_ids" UUID[] NOT NULL DEFAULT '{}';

-- One run of a store at a time.
CREATE UNIQUE INDEX "scenario_runs_active" ON "scenario_runs" ("store_id") WHERE "status" IN ('queued', 'running');

ALTER TABLE "stores" ADD COLUMN "tests_after_change" BOOLEAN NOT NULL DEFAULT false;
