-- When a contact was last there is known of everybody, so that lists go by it.
UPDATE "contacts" k SET "last_seen_at" = coalesce(
  (SELECT max(c."last_message_at") FROM "conversations" c WHERE c."store_id" = k."store_id" AND c."contact_id" = k."id"),
  k."created_at") WHERE k."last_seen_at" IS NULL;
ALTER TABLE "contacts" ALTER COLUMN "last_seen_at" SET DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "contacts" ALTER COLUMN "last_seen_at" SET NOT NULL;
-- An erased person's row stays, empty, where a cart that became an order hangs on it.
ALTER TABLE "contacts" ADD COLUMN "erased_at" TIMESTAMPTZ(3);

-- What contacts are searched by: any part of name, address or number, without regard to case and accents. Declared
-- immutable for the index; it is so as long as nobody changes the dictionary.
CREATE FUNCTION contact_words(name text, email text, phone text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT lower(public.unaccent('public.unaccent'::regdictionary,
      coalesce(name, '') || ' ' || coalesce(email, '') || ' ' || coalesce(phone, '')))
  $$;
CREATE INDEX "contacts_search_idx" ON "contacts"
  USING GIN ("store_id", contact_words("name", "email", "phone") gin_trgm_ops);
CREATE INDEX "contacts_seen_idx" ON "contacts" ("store_id", "last_seen_at" DESC, "id" DESC) WHERE "erased_at" IS NULL;
CREATE INDEX "contacts_blocked_idx" ON "contacts" ("store_id", "last_seen_at" DESC, "id" DESC)
  WHERE "blocked_at" IS NOT NULL;
CREATE INDEX "contacts_same_email_idx" ON "contacts" ("store_id", lower("email")) WHERE "email" IS NOT NULL;
CREATE INDEX "contacts_same_phone_idx" ON "contacts" ("store_id", "phone") WHERE "phone" IS NOT NULL;

-- The channel's own id through which a conversation was begun. After two contacts were merged their browsers still
-- see only what was said in each of them.
ALTER TABLE "conversations" ADD COLUMN "external_id" TEXT;
UPDATE "conversations" c SET "external_id" = i."external_id" FROM "contact_identities" i
 WHERE i."store_id" = c."store_id" AND i."contact_id" = c."contact_id" AND i."channel" = c."channel";

-- Retention looks for the oldest resolved ones.
CREATE INDEX "conversations_resolved_idx" ON "conversations" ("store_id", "last_message_at")
  WHERE "status" = 'resolved';

-- Whose data was asked for; an id that means nothing once the contact is gone.
ALTER TABLE "privacy_requests" ADD COLUMN "contact_id" UUID;
CREATE INDEX "privacy_requests_contact_idx" ON "privacy_requests" ("store_id", "contact_id")
  WHERE "contact_id" IS NOT NULL;
