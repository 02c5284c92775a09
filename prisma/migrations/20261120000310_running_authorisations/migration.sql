-- AlterTable
ALTER TABLE "platform_connections" ADD COLUMN     "encrypted_auth" TEXT,
ADD COLUMN     "webhook_failure" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "platform_connections_auth_state_key" ON "platform_connections"("auth_state");
