-- CreateEnum
CREATE TYPE "CartStatus" AS ENUM ('open', 'checkout', 'ordered');

-- CreateEnum
CREATE TYPE "ConnectionStatus" AS ENUM ('pending', 'connected', 'needs_reconnect', 'paused', 'disconnected');

-- CreateEnum
CREATE TYPE "WebhookEventStatus" AS ENUM ('received', 'done', 'failed');

-- CreateEnum
CREATE TYPE "SyncKind" AS ENUM ('first', 'delta', 'reconcile');

-- CreateEnum
CREATE TYPE "SyncStatus" AS ENUM ('queued', 'running', 'done', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "PrivacyRequestKind" AS ENUM ('export', 'erase_customer', 'erase_shop');

-- AlterEnum
ALTER TYPE "SourceType" ADD VALUE 'shop';

-- AlterTable
ALTER TABLE "conversations" ADD COLUMN     "address_hash" TEXT;

-- AlterTable
ALTER TABLE "messages" ADD COLUMN     "cart" JSONB,
ADD COLUMN     "orders" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "products" ADD COLUMN     "source_updated_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "stores" ADD COLUMN     "checkout_url_template" TEXT,
ADD COLUMN     "encrypted_identity_secret" TEXT;

-- CreateTable
CREATE TABLE "carts" (
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "conversation_id" UUID,
    "token" TEXT NOT NULL,
    "status" "CartStatus" NOT NULL DEFAULT 'open',
    "discount_code" TEXT,
    "checkout_url" TEXT,
    "checkout_at" TIMESTAMPTZ(3),
    "order_id" UUID,
    "ordered_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "carts_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "cart_lines" (
    "store_id" UUID NOT NULL,
    "cart_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "variant_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cart_lines_pkey" PRIMARY KEY ("store_id","cart_id","product_id","variant_id")
);

-- CreateTable
CREATE TABLE "back_in_stock_requests" (
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "variant_id" UUID,
    "conversation_id" UUID,
    "email" TEXT NOT NULL,
    "locale" TEXT,
    "notified_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "back_in_stock_requests_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "customers" (
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "origin" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "name" TEXT,
    "locale" TEXT,
    "source_updated_at" TIMESTAMPTZ(3),
    "content_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "customers_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "orders" (
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "origin" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "number_key" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "customer_external_id" TEXT,
    "customer_name" TEXT,
    "placed_at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL,
    "platform_status" TEXT NOT NULL,
    "payment_status" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "total_cents" INTEGER NOT NULL,
    "refunded_cents" INTEGER NOT NULL DEFAULT 0,
    "detail" JSONB NOT NULL,
    "status_url" TEXT,
    "cart_token" TEXT,
    "source_updated_at" TIMESTAMPTZ(3),
    "content_hash" TEXT NOT NULL,
    "synced_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "orders_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "order_lines" (
    "store_id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "product_external_id" TEXT,
    "variant_external_id" TEXT,
    "sku" TEXT,
    "title" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "price_cents" INTEGER NOT NULL,

    CONSTRAINT "order_lines_pkey" PRIMARY KEY ("store_id","order_id","position")
);

-- CreateTable
CREATE TABLE "conversation_identities" (
    "store_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "customer_external_id" TEXT,
    "name" TEXT,
    "verified_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conversation_identities_pkey" PRIMARY KEY ("store_id","conversation_id")
);

-- CreateTable
CREATE TABLE "verification_codes" (
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_codes_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "platform_connections" (
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "platform" TEXT NOT NULL,
    "status" "ConnectionStatus" NOT NULL DEFAULT 'pending',
    "shop_address" TEXT NOT NULL,
    "shop_name" TEXT,
    "encrypted_credentials" TEXT,
    "credentials_expire_at" TIMESTAMPTZ(3),
    "encrypted_webhook_secret" TEXT,
    "granted_scopes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "facts" JSONB NOT NULL DEFAULT '{}',
    "failure" TEXT,
    "failed_at" TIMESTAMPTZ(3),
    "auth_state" TEXT,
    "auth_state_expires_at" TIMESTAMPTZ(3),
    "webhooks_checked_at" TIMESTAMPTZ(3),
    "connected_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "platform_connections_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "webhook_subscriptions" (
    "store_id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "reenabled" INTEGER NOT NULL DEFAULT 0,
    "last_event_at" TIMESTAMPTZ(3),
    "checked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_subscriptions_pkey" PRIMARY KEY ("store_id","topic")
);

-- CreateTable
CREATE TABLE "webhook_events" (
    "store_id" UUID NOT NULL,
    "event_id" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" TEXT,
    "data" JSONB NOT NULL DEFAULT '{}',
    "status" "WebhookEventStatus" NOT NULL DEFAULT 'received',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "processed_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_events_pkey" PRIMARY KEY ("store_id","event_id")
);

-- CreateTable
CREATE TABLE "sync_runs" (
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "SyncKind" NOT NULL,
    "trigger" TEXT NOT NULL,
    "status" "SyncStatus" NOT NULL DEFAULT 'queued',
    "progress" JSONB NOT NULL DEFAULT '{}',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "heartbeat_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "sync_runs_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "sync_errors" (
    "store_id" UUID NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "run_id" UUID NOT NULL,
    "resource" TEXT NOT NULL,
    "external_id" TEXT,
    "message" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sync_errors_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "sync_marks" (
    "store_id" UUID NOT NULL,
    "resource" TEXT NOT NULL,
    "synced_through" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sync_marks_pkey" PRIMARY KEY ("store_id","resource")
);

-- CreateTable
CREATE TABLE "privacy_requests" (
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "PrivacyRequestKind" NOT NULL,
    "customer_id" TEXT,
    "encrypted_export" TEXT,
    "summary" JSONB NOT NULL DEFAULT '{}',
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completed_at" TIMESTAMPTZ(3),

    CONSTRAINT "privacy_requests_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateIndex
CREATE INDEX "carts_store_id_contact_id_updated_at_idx" ON "carts"("store_id", "contact_id", "updated_at");

-- CreateIndex
CREATE INDEX "carts_store_id_ordered_at_idx" ON "carts"("store_id", "ordered_at");

-- CreateIndex
CREATE UNIQUE INDEX "carts_store_id_token_key" ON "carts"("store_id", "token");

-- CreateIndex
CREATE INDEX "back_in_stock_requests_store_id_product_id_idx" ON "back_in_stock_requests"("store_id", "product_id");

-- CreateIndex
CREATE INDEX "back_in_stock_requests_notified_at_idx" ON "back_in_stock_requests"("notified_at");

-- CreateIndex
CREATE INDEX "customers_store_id_email_idx" ON "customers"("store_id", "email");

-- CreateIndex
CREATE UNIQUE INDEX "customers_store_id_origin_external_id_key" ON "customers"("store_id", "origin", "external_id");

-- CreateIndex
CREATE INDEX "orders_store_id_number_key_idx" ON "orders"("store_id", "number_key");

-- CreateIndex
CREATE INDEX "orders_store_id_email_placed_at_idx" ON "orders"("store_id", "email", "placed_at" DESC);

-- CreateIndex
CREATE INDEX "orders_store_id_customer_external_id_idx" ON "orders"("store_id", "customer_external_id");

-- CreateIndex
CREATE INDEX "orders_store_id_placed_at_idx" ON "orders"("store_id", "placed_at" DESC);

-- CreateIndex
CREATE INDEX "orders_store_id_cart_token_idx" ON "orders"("store_id", "cart_token");

-- CreateIndex
CREATE UNIQUE INDEX "orders_store_id_origin_external_id_key" ON "orders"("store_id", "origin", "external_id");

-- CreateIndex
CREATE INDEX "order_lines_store_id_product_external_id_idx" ON "order_lines"("store_id", "product_external_id");

-- CreateIndex
CREATE INDEX "verification_codes_store_id_conversation_id_created_at_idx" ON "verification_codes"("store_id", "conversation_id", "created_at");

-- CreateIndex
CREATE INDEX "verification_codes_expires_at_idx" ON "verification_codes"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "platform_connections_store_id_key" ON "platform_connections"("store_id");

-- CreateIndex
CREATE UNIQUE INDEX "platform_connections_id_key" ON "platform_connections"("id");

-- CreateIndex
CREATE INDEX "webhook_events_store_id_status_received_at_idx" ON "webhook_events"("store_id", "status", "received_at");

-- CreateIndex
CREATE INDEX "sync_runs_store_id_created_at_idx" ON "sync_runs"("store_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "sync_errors_store_id_run_id_idx" ON "sync_errors"("store_id", "run_id");

-- CreateIndex
CREATE INDEX "privacy_requests_store_id_requested_at_idx" ON "privacy_requests"("store_id", "requested_at");

-- AddForeignKey
ALTER TABLE "carts" ADD CONSTRAINT "carts_store_id_contact_id_fkey" FOREIGN KEY ("store_id", "contact_id") REFERENCES "contacts"("store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cart_lines" ADD CONSTRAINT "cart_lines_store_id_cart_id_fkey" FOREIGN KEY ("store_id", "cart_id") REFERENCES "carts"("store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cart_lines" ADD CONSTRAINT "cart_lines_store_id_product_id_fkey" FOREIGN KEY ("store_id", "product_id") REFERENCES "products"("store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "back_in_stock_requests" ADD CONSTRAINT "back_in_stock_requests_store_id_product_id_fkey" FOREIGN KEY ("store_id", "product_id") REFERENCES "products"("store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customers" ADD CONSTRAINT "customers_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_store_id_order_id_fkey" FOREIGN KEY ("store_id", "order_id") REFERENCES "orders"("store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_identities" ADD CONSTRAINT "conversation_identities_store_id_conversation_id_fkey" FOREIGN KEY ("store_id", "conversation_id") REFERENCES "conversations"("store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verification_codes" ADD CONSTRAINT "verification_codes_store_id_conversation_id_fkey" FOREIGN KEY ("store_id", "conversation_id") REFERENCES "conversations"("store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "platform_connections" ADD CONSTRAINT "platform_connections_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_subscriptions" ADD CONSTRAINT "webhook_subscriptions_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_events" ADD CONSTRAINT "webhook_events_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sync_runs" ADD CONSTRAINT "sync_runs_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sync_errors" ADD CONSTRAINT "sync_errors_store_id_run_id_fkey" FOREIGN KEY ("store_id", "run_id") REFERENCES "sync_runs"("store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sync_marks" ADD CONSTRAINT "sync_marks_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "privacy_requests" ADD CONSTRAINT "privacy_requests_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- A contact has one cart that is not ordered yet; two messages at once must not make two.
CREATE UNIQUE INDEX "carts_one_open_per_contact" ON "carts"("store_id", "contact_id") WHERE "status" <> 'ordered';

-- The admin finds orders by the start of their number.
CREATE INDEX "orders_number_prefix" ON "orders"("store_id", "number_key" text_pattern_ops);
