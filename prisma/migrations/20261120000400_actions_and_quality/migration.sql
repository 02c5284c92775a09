-- CreateEnum
CREATE TYPE "ActionMode" AS ENUM ('off', 'ask', 'automatic');

-- CreateEnum
CREATE TYPE "ActionStatus" AS ENUM ('awaiting_shopper', 'awaiting_team', 'approved', 'done', 'declined', 'failed', 'expired', 'undone');

-- CreateEnum
CREATE TYPE "ScenarioRunStatus" AS ENUM ('queued', 'running', 'done', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "GapStatus" AS ENUM ('open', 'answered', 'dismissed');

-- CreateEnum
CREATE TYPE "FindingKind" AS ENUM ('duplicate', 'contradiction');

-- AlterTable
ALTER TABLE "assistants" ADD COLUMN     "do_not_say" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "source_ids" UUID[] DEFAULT ARRAY[]::UUID[];

-- AlterTable
ALTER TABLE "conversations" ADD COLUMN     "handoff_summary" TEXT,
ADD COLUMN     "summary" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "summary_seq" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "messages" ADD COLUMN     "language" TEXT,
ADD COLUMN     "masked" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "sentiment" DOUBLE PRECISION;

-- AlterTable
ALTER TABLE "stores" ADD COLUMN     "agent_settings" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "opening_hours" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "turns" ADD COLUMN     "cached_tokens" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "cost_micros" BIGINT,
ADD COLUMN     "trace" JSONB;

-- CreateTable
CREATE TABLE "action_policies" (
    "store_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "mode" "ActionMode" NOT NULL,
    "limits" JSONB NOT NULL DEFAULT '{}',
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "action_policies_pkey" PRIMARY KEY ("store_id","action")
);

-- CreateTable
CREATE TABLE "action_requests" (
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "conversation_id" UUID,
    "contact_id" UUID,
    "action" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "order_id" UUID,
    "order_number" TEXT,
    "subject_key" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    "details_hash" TEXT NOT NULL,
    "amount_cents" INTEGER,
    "currency" TEXT,
    "status" "ActionStatus" NOT NULL DEFAULT 'awaiting_shopper',
    "reason" TEXT,
    "before" JSONB,
    "after" JSONB,
    "undo" JSONB,
    "decided_by" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "action_requests_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "answer_feedback" (
    "store_id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "helpful" BOOLEAN,
    "reason" TEXT,
    "better" TEXT,
    "user_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answer_feedback_pkey" PRIMARY KEY ("store_id","message_id","source")
);

-- CreateTable
CREATE TABLE "scenarios" (
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "assistant_id" UUID,
    "title" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "turns" JSONB NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "scenarios_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "scenario_runs" (
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "status" "ScenarioRunStatus" NOT NULL DEFAULT 'queued',
    "settings" JSONB NOT NULL,
    "total" INTEGER NOT NULL DEFAULT 0,
    "passed" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "scenario_runs_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "scenario_results" (
    "store_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "scenario_id" UUID NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "turns" JSONB NOT NULL,
    "latency_ms" INTEGER NOT NULL,

    CONSTRAINT "scenario_results_pkey" PRIMARY KEY ("store_id","run_id","scenario_id")
);

-- CreateTable
CREATE TABLE "knowledge_gaps" (
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "examples" JSONB NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,
    "lost_cents" INTEGER NOT NULL DEFAULT 0,
    "draft" JSONB,
    "status" "GapStatus" NOT NULL DEFAULT 'open',
    "document_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "effect" JSONB,
    "first_asked_at" TIMESTAMPTZ(3) NOT NULL,
    "last_asked_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "knowledge_gaps_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "knowledge_findings" (
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "FindingKind" NOT NULL,
    "left_id" UUID NOT NULL,
    "right_id" UUID NOT NULL,
    "left_quote" TEXT NOT NULL,
    "right_quote" TEXT NOT NULL,
    "similarity" DOUBLE PRECISION NOT NULL,
    "explanation" TEXT NOT NULL,
    "dismissed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "knowledge_findings_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "usage_days" (
    "store_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "provider" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "turns" INTEGER NOT NULL DEFAULT 0,
    "input_tokens" BIGINT NOT NULL DEFAULT 0,
    "cached_tokens" BIGINT NOT NULL DEFAULT 0,
    "output_tokens" BIGINT NOT NULL DEFAULT 0,
    "cost_micros" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "usage_days_pkey" PRIMARY KEY ("store_id","day","provider","model")
);

-- CreateIndex
CREATE INDEX "action_requests_store_id_status_created_at_idx" ON "action_requests"("store_id", "status", "created_at");

-- CreateIndex
CREATE INDEX "action_requests_store_id_conversation_id_idx" ON "action_requests"("store_id", "conversation_id");

-- CreateIndex
CREATE INDEX "action_requests_store_id_order_id_idx" ON "action_requests"("store_id", "order_id");

-- CreateIndex
CREATE INDEX "action_requests_store_id_subject_key_created_at_idx" ON "action_requests"("store_id", "subject_key", "created_at");

-- CreateIndex
CREATE INDEX "answer_feedback_store_id_created_at_idx" ON "answer_feedback"("store_id", "created_at");

-- CreateIndex
CREATE INDEX "scenarios_store_id_created_at_idx" ON "scenarios"("store_id", "created_at");

-- CreateIndex
CREATE INDEX "scenario_runs_store_id_created_at_idx" ON "scenario_runs"("store_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "scenario_results_store_id_scenario_id_idx" ON "scenario_results"("store_id", "scenario_id");

-- CreateIndex
CREATE INDEX "knowledge_gaps_store_id_status_count_idx" ON "knowledge_gaps"("store_id", "status", "count" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "knowledge_findings_store_id_kind_left_id_right_id_key" ON "knowledge_findings"("store_id", "kind", "left_id", "right_id");

-- AddForeignKey
ALTER TABLE "action_policies" ADD CONSTRAINT "action_policies_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_requests" ADD CONSTRAINT "action_requests_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_feedback" ADD CONSTRAINT "answer_feedback_store_id_message_id_fkey" FOREIGN KEY ("store_id", "message_id") REFERENCES "messages"("store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scenario_runs" ADD CONSTRAINT "scenario_runs_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scenario_results" ADD CONSTRAINT "scenario_results_store_id_run_id_fkey" FOREIGN KEY ("store_id", "run_id") REFERENCES "scenario_runs"("store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scenario_results" ADD CONSTRAINT "scenario_results_store_id_scenario_id_fkey" FOREIGN KEY ("store_id", "scenario_id") REFERENCES "scenarios"("store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "knowledge_gaps" ADD CONSTRAINT "knowledge_gaps_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "knowledge_findings" ADD CONSTRAINT "knowledge_findings_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "usage_days" ADD CONSTRAINT "usage_days_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- One request for the same thing at a time: a second yes, or a second turn, must not carry it out twice.
CREATE UNIQUE INDEX "action_requests_one_pending" ON "action_requests"("store_id", "details_hash")
  WHERE "status" IN ('awaiting_shopper', 'awaiting_team', 'approved');
