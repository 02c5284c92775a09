CREATE EXTENSION IF NOT EXISTS vector;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "ProductStatus" AS ENUM ('active', 'draft', 'archived');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('queued', 'running', 'done', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "ConversationStatus" AS ENUM ('agent', 'waiting', 'assigned', 'resolved');

-- CreateEnum
CREATE TYPE "MessageRole" AS ENUM ('contact', 'agent', 'teammate', 'system');

-- CreateEnum
CREATE TYPE "TurnStatus" AS ENUM ('running', 'done', 'cancelled', 'failed');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('owner', 'admin', 'agent', 'viewer');

-- CreateEnum
CREATE TYPE "SourceType" AS ENUM ('policy', 'faq', 'text', 'file', 'url', 'site', 'catalog');

-- CreateEnum
CREATE TYPE "IndexState" AS ENUM ('pending', 'indexing', 'ready', 'failed');

-- CreateEnum
CREATE TYPE "Personality" AS ENUM ('friendly', 'professional', 'playful', 'custom');

-- CreateTable
CREATE TABLE "products" (
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "origin" TEXT NOT NULL DEFAULT 'file',
    "external_id" TEXT NOT NULL,
    "sku" TEXT,
    "title" TEXT NOT NULL,
    "brand" TEXT,
    "category" TEXT,
    "description" TEXT NOT NULL DEFAULT '',
    "price_cents" INTEGER,
    "price_max_cents" INTEGER,
    "compare_at_cents" INTEGER,
    "currency" TEXT NOT NULL,
    "url" TEXT,
    "image_url" TEXT,
    "attributes" JSONB NOT NULL DEFAULT '{}',
    "tags" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "colours" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "sizes" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "stock" INTEGER,
    "in_stock" BOOLEAN NOT NULL DEFAULT true,
    "status" "ProductStatus" NOT NULL DEFAULT 'active',
    "content_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "products_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "variants" (
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "sku" TEXT,
    "title" TEXT NOT NULL,
    "options" JSONB NOT NULL DEFAULT '{}',
    "price_cents" INTEGER,
    "compare_at_cents" INTEGER,
    "stock" INTEGER,
    "available" BOOLEAN NOT NULL DEFAULT true,
    "image_url" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "variants_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "import_jobs" (
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "format" TEXT,
    "file_name" TEXT NOT NULL,
    "file_path" TEXT,
    "status" "ImportStatus" NOT NULL DEFAULT 'queued',
    "total_bytes" BIGINT NOT NULL DEFAULT 0,
    "processed_bytes" BIGINT NOT NULL DEFAULT 0,
    "processed_rows" INTEGER NOT NULL DEFAULT 0,
    "created_count" INTEGER NOT NULL DEFAULT 0,
    "updated_count" INTEGER NOT NULL DEFAULT 0,
    "unchanged_count" INTEGER NOT NULL DEFAULT 0,
    "error_count" INTEGER NOT NULL DEFAULT 0,
    "indexed_count" INTEGER NOT NULL DEFAULT 0,
    "to_index_count" INTEGER NOT NULL DEFAULT 0,
    "checkpoint" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_jobs_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "import_row_errors" (
    "store_id" UUID NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "job_id" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "field" TEXT,
    "message" TEXT NOT NULL,

    CONSTRAINT "import_row_errors_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "contacts" (
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "locale" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contacts_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "contact_identities" (
    "store_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "contact_id" UUID NOT NULL,

    CONSTRAINT "contact_identities_pkey" PRIMARY KEY ("store_id","channel","external_id")
);

-- CreateTable
CREATE TABLE "conversations" (
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "assistant_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "channel" TEXT NOT NULL DEFAULT 'web-widget',
    "status" "ConversationStatus" NOT NULL DEFAULT 'agent',
    "last_seq" INTEGER NOT NULL DEFAULT 0,
    "last_message_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_message_text" TEXT NOT NULL DEFAULT '',
    "page_url" TEXT,
    "handoff_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "conversations_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "messages" (
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "role" "MessageRole" NOT NULL,
    "text" TEXT NOT NULL,
    "client_id" TEXT,
    "products" JSONB NOT NULL DEFAULT '[]',
    "citations" JSONB NOT NULL DEFAULT '[]',
    "suggestions" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "confidence" DOUBLE PRECISION,
    "outcome" TEXT,
    "turn_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "messages_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "turns" (
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "status" "TurnStatus" NOT NULL DEFAULT 'running',
    "provider" TEXT NOT NULL,
    "model" TEXT,
    "fell_back_from" TEXT,
    "input_tokens" INTEGER NOT NULL DEFAULT 0,
    "output_tokens" INTEGER NOT NULL DEFAULT 0,
    "latency_ms" INTEGER,
    "first_token_ms" INTEGER,
    "attempts" INTEGER NOT NULL DEFAULT 1,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "heartbeat_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "turns_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "tool_calls" (
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "turn_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "output" JSONB,
    "error" TEXT,
    "latency_ms" INTEGER NOT NULL,

    CONSTRAINT "tool_calls_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "conversation_events" (
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "conversation_events_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "session_version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "store_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("store_id","user_id")
);

-- CreateTable
CREATE TABLE "knowledge_sources" (
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "type" "SourceType" NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "config" JSONB NOT NULL DEFAULT '{}',
    "paused" BOOLEAN NOT NULL DEFAULT false,
    "index_state" "IndexState" NOT NULL DEFAULT 'pending',
    "index_error" TEXT,
    "indexed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "knowledge_sources_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "knowledge_documents" (
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "text" TEXT NOT NULL,
    "phrasings" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "position" INTEGER NOT NULL DEFAULT 0,
    "content_hash" TEXT NOT NULL,
    "indexed_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "knowledge_documents_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "worker_heartbeats" (
    "id" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "beat_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "worker_heartbeats_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "stores" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "currency" TEXT NOT NULL DEFAULT 'USD',
    "locale" TEXT NOT NULL DEFAULT 'en',
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "website_url" TEXT,
    "support_email" TEXT,
    "allowed_domains" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stores_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assistants" (
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "widget_key" TEXT NOT NULL,
    "personality" "Personality" NOT NULL DEFAULT 'friendly',
    "instructions" TEXT NOT NULL DEFAULT '',
    "welcome_message" TEXT NOT NULL,
    "suggested_questions" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "theme" JSONB NOT NULL DEFAULT '{}',
    "provider" TEXT NOT NULL DEFAULT 'builtin',
    "model" TEXT,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assistants_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "provider_credentials" (
    "store_id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "encrypted_key" TEXT,
    "key_hint" TEXT,
    "base_url" TEXT,
    "model" TEXT,
    "last_tested_at" TIMESTAMPTZ(3),
    "last_test_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "provider_credentials_pkey" PRIMARY KEY ("store_id","provider")
);

-- CreateIndex
CREATE INDEX "products_store_id_title_idx" ON "products"("store_id", "title");

-- CreateIndex
CREATE INDEX "products_store_id_updated_at_idx" ON "products"("store_id", "updated_at");

-- CreateIndex
CREATE UNIQUE INDEX "products_store_id_origin_external_id_key" ON "products"("store_id", "origin", "external_id");

-- CreateIndex
CREATE INDEX "variants_store_id_sku_idx" ON "variants"("store_id", "sku");

-- CreateIndex
CREATE UNIQUE INDEX "variants_store_id_product_id_external_id_key" ON "variants"("store_id", "product_id", "external_id");

-- CreateIndex
CREATE INDEX "import_jobs_store_id_created_at_idx" ON "import_jobs"("store_id", "created_at");

-- CreateIndex
CREATE INDEX "import_row_errors_store_id_job_id_row_idx" ON "import_row_errors"("store_id", "job_id", "row");

-- CreateIndex
CREATE INDEX "contacts_store_id_email_idx" ON "contacts"("store_id", "email");

-- CreateIndex
CREATE INDEX "contact_identities_store_id_contact_id_idx" ON "contact_identities"("store_id", "contact_id");

-- CreateIndex
CREATE INDEX "conversations_store_id_last_message_at_idx" ON "conversations"("store_id", "last_message_at" DESC);

-- CreateIndex
CREATE INDEX "conversations_store_id_status_last_message_at_idx" ON "conversations"("store_id", "status", "last_message_at" DESC);

-- CreateIndex
CREATE INDEX "conversations_store_id_contact_id_idx" ON "conversations"("store_id", "contact_id");

-- CreateIndex
CREATE UNIQUE INDEX "messages_store_id_conversation_id_seq_key" ON "messages"("store_id", "conversation_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "messages_store_id_conversation_id_client_id_key" ON "messages"("store_id", "conversation_id", "client_id");

-- CreateIndex
CREATE INDEX "turns_store_id_conversation_id_idx" ON "turns"("store_id", "conversation_id");

-- CreateIndex
CREATE INDEX "turns_status_heartbeat_at_idx" ON "turns"("status", "heartbeat_at");

-- CreateIndex
CREATE UNIQUE INDEX "turns_store_id_message_id_key" ON "turns"("store_id", "message_id");

-- CreateIndex
CREATE INDEX "tool_calls_store_id_turn_id_position_idx" ON "tool_calls"("store_id", "turn_id", "position");

-- CreateIndex
CREATE INDEX "conversation_events_store_id_conversation_id_created_at_idx" ON "conversation_events"("store_id", "conversation_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "memberships_user_id_idx" ON "memberships"("user_id");

-- CreateIndex
CREATE INDEX "knowledge_sources_store_id_type_idx" ON "knowledge_sources"("store_id", "type");

-- CreateIndex
CREATE UNIQUE INDEX "knowledge_documents_store_id_source_id_external_id_key" ON "knowledge_documents"("store_id", "source_id", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "assistants_widget_key_key" ON "assistants"("widget_key");

-- AddForeignKey
ALTER TABLE "products" ADD CONSTRAINT "products_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "variants" ADD CONSTRAINT "variants_store_id_product_id_fkey" FOREIGN KEY ("store_id", "product_id") REFERENCES "products"("store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_jobs" ADD CONSTRAINT "import_jobs_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row_errors" ADD CONSTRAINT "import_row_errors_store_id_job_id_fkey" FOREIGN KEY ("store_id", "job_id") REFERENCES "import_jobs"("store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_identities" ADD CONSTRAINT "contact_identities_store_id_contact_id_fkey" FOREIGN KEY ("store_id", "contact_id") REFERENCES "contacts"("store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_store_id_assistant_id_fkey" FOREIGN KEY ("store_id", "assistant_id") REFERENCES "assistants"("store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_store_id_contact_id_fkey" FOREIGN KEY ("store_id", "contact_id") REFERENCES "contacts"("store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_store_id_conversation_id_fkey" FOREIGN KEY ("store_id", "conversation_id") REFERENCES "conversations"("store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "turns" ADD CONSTRAINT "turns_store_id_conversation_id_fkey" FOREIGN KEY ("store_id", "conversation_id") REFERENCES "conversations"("store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tool_calls" ADD CONSTRAINT "tool_calls_store_id_turn_id_fkey" FOREIGN KEY ("store_id", "turn_id") REFERENCES "turns"("store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_events" ADD CONSTRAINT "conversation_events_store_id_conversation_id_fkey" FOREIGN KEY ("store_id", "conversation_id") REFERENCES "conversations"("store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "knowledge_sources" ADD CONSTRAINT "knowledge_sources_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "knowledge_documents" ADD CONSTRAINT "knowledge_documents_store_id_source_id_fkey" FOREIGN KEY ("store_id", "source_id") REFERENCES "knowledge_sources"("store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assistants" ADD CONSTRAINT "assistants_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider_credentials" ADD CONSTRAINT "provider_credentials_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- CreateTable
CREATE TABLE "live_event_bodies" (
    "id" BIGSERIAL NOT NULL,
    "body" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "live_event_bodies_pkey" PRIMARY KEY ("id")
);
