-- CreateEnum
CREATE TYPE "ContactFieldType" AS ENUM ('text', 'number', 'date', 'choice', 'flag');

-- CreateEnum
CREATE TYPE "AttachmentScan" AS ENUM ('none', 'pending', 'clean', 'infected');

-- AlterTable
ALTER TABLE "contacts" ADD COLUMN     "blocked_at" TIMESTAMPTZ(3),
ADD COLUMN     "custom_fields" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "last_seen_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "conversations" ADD COLUMN     "assignee_id" UUID,
ADD COLUMN     "contact_seen_seq" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "contact_seq" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "due_warned_at" TIMESTAMPTZ(3),
ADD COLUMN     "first_reply_at" TIMESTAMPTZ(3),
ADD COLUMN     "handed_off_at" TIMESTAMPTZ(3),
ADD COLUMN     "language" TEXT,
ADD COLUMN     "last_contact_at" TIMESTAMPTZ(3),
ADD COLUMN     "overdue_at" TIMESTAMPTZ(3),
ADD COLUMN     "reply_due_at" TIMESTAMPTZ(3),
ADD COLUMN     "resolved_at" TIMESTAMPTZ(3),
ADD COLUMN     "sentiment" DOUBLE PRECISION,
ADD COLUMN     "snoozed_until" TIMESTAMPTZ(3),
ADD COLUMN     "waiting_since" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "memberships" ADD COLUMN     "away" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "deactivated_at" TIMESTAMPTZ(3),
ADD COLUMN     "last_assigned_at" TIMESTAMPTZ(3),
ADD COLUMN     "notify" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "skills" UUID[] DEFAULT ARRAY[]::UUID[];

-- AlterTable
ALTER TABLE "messages" ADD COLUMN     "author_id" UUID;

-- AlterTable
ALTER TABLE "stores" ADD COLUMN     "inbox_settings" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "users" ADD COLUMN     "picture" BYTEA,
ADD COLUMN     "picture_type" TEXT;

-- CreateTable
CREATE TABLE "conversation_notes" (
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "author_id" UUID,
    "text" TEXT NOT NULL,
    "mentions" UUID[] DEFAULT ARRAY[]::UUID[],
    "edited_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "conversation_notes_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "conversation_reads" (
    "store_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "conversation_reads_pkey" PRIMARY KEY ("store_id","user_id","conversation_id")
);

-- CreateTable
CREATE TABLE "tags" (
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "color" TEXT NOT NULL DEFAULT 'gray',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tags_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "conversation_tags" (
    "store_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "tag_id" UUID NOT NULL,

    CONSTRAINT "conversation_tags_pkey" PRIMARY KEY ("store_id","conversation_id","tag_id")
);

-- CreateTable
CREATE TABLE "contact_tags" (
    "store_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "tag_id" UUID NOT NULL,

    CONSTRAINT "contact_tags_pkey" PRIMARY KEY ("store_id","contact_id","tag_id")
);

-- CreateTable
CREATE TABLE "contact_notes" (
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "author_id" UUID,
    "text" TEXT NOT NULL,
    "edited_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contact_notes_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "contact_fields" (
    "store_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "type" "ContactFieldType" NOT NULL DEFAULT 'text',
    "choices" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contact_fields_pkey" PRIMARY KEY ("store_id","key")
);

-- CreateTable
CREATE TABLE "canned_replies" (
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "shortcut" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "uses" INTEGER NOT NULL DEFAULT 0,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "canned_replies_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "attachments" (
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "message_id" UUID,
    "note_id" UUID,
    "uploaded_by" TEXT NOT NULL,
    "uploader_id" UUID,
    "name" TEXT NOT NULL,
    "mime_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "sha256" TEXT NOT NULL,
    "storage" TEXT NOT NULL,
    "scan" "AttachmentScan" NOT NULL DEFAULT 'none',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attachments_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "attachment_bodies" (
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "attachment_bodies_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "conversation_ratings" (
    "store_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "score" INTEGER NOT NULL,
    "comment" TEXT,
    "user_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conversation_ratings_pkey" PRIMARY KEY ("store_id","conversation_id")
);

-- CreateTable
CREATE UNLOGGED TABLE "teammate_presence" (
    "socket_id" TEXT NOT NULL,
    "store_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "conversation_id" UUID,
    "beat_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "teammate_presence_pkey" PRIMARY KEY ("socket_id")
);

-- CreateTable
CREATE TABLE "invitations" (
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "invited_by_id" UUID,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT,
    "data" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "push_subscriptions" (
    "user_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "endpoint" TEXT NOT NULL,
    "keys" JSONB NOT NULL,
    "device" TEXT NOT NULL,
    "last_sent_at" TIMESTAMPTZ(3),
    "last_failure" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "push_subscriptions_pkey" PRIMARY KEY ("user_id","id")
);

-- CreateTable
CREATE TABLE "notification_deliveries" (
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "conversation_id" UUID,
    "kind" TEXT NOT NULL,
    "way" TEXT NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "not_before" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "failure" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notification_deliveries_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "mail_settings" (
    "store_id" UUID NOT NULL,
    "host" TEXT NOT NULL,
    "port" INTEGER NOT NULL,
    "secure" BOOLEAN NOT NULL,
    "username" TEXT,
    "encrypted_password" TEXT,
    "from_address" TEXT NOT NULL,
    "from_name" TEXT,
    "last_tested_at" TIMESTAMPTZ(3),
    "last_test_error" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_settings_pkey" PRIMARY KEY ("store_id")
);

-- CreateTable
CREATE TABLE "instance_keys" (
    "name" TEXT NOT NULL,
    "public_part" TEXT NOT NULL,
    "encrypted_value" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "instance_keys_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "conversation_notes_store_id_conversation_id_created_at_idx" ON "conversation_notes"("store_id", "conversation_id", "created_at");

-- CreateIndex
CREATE INDEX "conversation_reads_store_id_conversation_id_idx" ON "conversation_reads"("store_id", "conversation_id");

-- CreateIndex
CREATE UNIQUE INDEX "tags_store_id_name_key" ON "tags"("store_id", "name");

-- CreateIndex
CREATE INDEX "conversation_tags_store_id_tag_id_idx" ON "conversation_tags"("store_id", "tag_id");

-- CreateIndex
CREATE INDEX "contact_tags_store_id_tag_id_idx" ON "contact_tags"("store_id", "tag_id");

-- CreateIndex
CREATE INDEX "contact_notes_store_id_contact_id_created_at_idx" ON "contact_notes"("store_id", "contact_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "canned_replies_store_id_shortcut_key" ON "canned_replies"("store_id", "shortcut");

-- CreateIndex
CREATE INDEX "attachments_store_id_message_id_idx" ON "attachments"("store_id", "message_id");

-- CreateIndex
CREATE INDEX "attachments_store_id_conversation_id_idx" ON "attachments"("store_id", "conversation_id");

-- CreateIndex
CREATE INDEX "conversation_ratings_store_id_created_at_idx" ON "conversation_ratings"("store_id", "created_at");

-- CreateIndex
CREATE INDEX "teammate_presence_store_id_user_id_idx" ON "teammate_presence"("store_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_token_hash_key" ON "invitations"("token_hash");

-- CreateIndex
CREATE INDEX "invitations_store_id_email_idx" ON "invitations"("store_id", "email");

-- CreateIndex
CREATE INDEX "audit_entries_store_id_created_at_idx" ON "audit_entries"("store_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "push_subscriptions_endpoint_key" ON "push_subscriptions"("endpoint");

-- CreateIndex
CREATE INDEX "notification_deliveries_store_id_created_at_idx" ON "notification_deliveries"("store_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "notification_deliveries_store_id_user_id_way_dedupe_key_key" ON "notification_deliveries"("store_id", "user_id", "way", "dedupe_key");

-- CreateIndex
CREATE INDEX "conversations_store_id_assignee_id_status_last_message_at_idx" ON "conversations"("store_id", "assignee_id", "status", "last_message_at" DESC);

-- AddForeignKey
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_notes" ADD CONSTRAINT "conversation_notes_store_id_conversation_id_fkey" FOREIGN KEY ("store_id", "conversation_id") REFERENCES "conversations"("store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_notes" ADD CONSTRAINT "conversation_notes_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_reads" ADD CONSTRAINT "conversation_reads_store_id_conversation_id_fkey" FOREIGN KEY ("store_id", "conversation_id") REFERENCES "conversations"("store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_reads" ADD CONSTRAINT "conversation_reads_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tags" ADD CONSTRAINT "tags_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_tags" ADD CONSTRAINT "conversation_tags_store_id_conversation_id_fkey" FOREIGN KEY ("store_id", "conversation_id") REFERENCES "conversations"("store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_tags" ADD CONSTRAINT "conversation_tags_store_id_tag_id_fkey" FOREIGN KEY ("store_id", "tag_id") REFERENCES "tags"("store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_tags" ADD CONSTRAINT "contact_tags_store_id_contact_id_fkey" FOREIGN KEY ("store_id", "contact_id") REFERENCES "contacts"("store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_tags" ADD CONSTRAINT "contact_tags_store_id_tag_id_fkey" FOREIGN KEY ("store_id", "tag_id") REFERENCES "tags"("store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_notes" ADD CONSTRAINT "contact_notes_store_id_contact_id_fkey" FOREIGN KEY ("store_id", "contact_id") REFERENCES "contacts"("store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_notes" ADD CONSTRAINT "contact_notes_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_fields" ADD CONSTRAINT "contact_fields_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "canned_replies" ADD CONSTRAINT "canned_replies_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_store_id_conversation_id_fkey" FOREIGN KEY ("store_id", "conversation_id") REFERENCES "conversations"("store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment_bodies" ADD CONSTRAINT "attachment_bodies_store_id_id_fkey" FOREIGN KEY ("store_id", "id") REFERENCES "attachments"("store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_ratings" ADD CONSTRAINT "conversation_ratings_store_id_conversation_id_fkey" FOREIGN KEY ("store_id", "conversation_id") REFERENCES "conversations"("store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "push_subscriptions" ADD CONSTRAINT "push_subscriptions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_deliveries" ADD CONSTRAINT "notification_deliveries_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_deliveries" ADD CONSTRAINT "notification_deliveries_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_settings" ADD CONSTRAINT "mail_settings_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- Images and PDFs are compressed already.
ALTER TABLE "attachment_bodies" ALTER COLUMN "content" SET STORAGE EXTERNAL;

-- Search over messages: whole words and their beginnings, in any language, without accents. Store first, so that one
-- store's search never walks through another's words.
CREATE EXTENSION IF NOT EXISTS btree_gin;
CREATE TEXT SEARCH CONFIGURATION storefolk (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION storefolk
  ALTER MAPPING FOR asciiword, word, numword, asciihword, hword, numhword, hword_asciipart, hword_part, hword_numpart
  WITH unaccent, simple;
CREATE INDEX "messages_search_idx" ON "messages" USING GIN ("store_id", to_tsvector('storefolk', "text"));
CREATE INDEX "conversation_notes_search_idx" ON "conversation_notes"
  USING GIN ("store_id", to_tsvector('storefolk', "text"));
