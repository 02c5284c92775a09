import type {
  ContactConversationView,
  ContactProofView,
  ContactTagView,
  ContactView,
} from '@/core/contracts/contact-view';
import { BENCH_CHANNEL } from '@/core/conversations/bench-channel';
import type { SqlPool } from '@/core/shared/sql-pool';
import type { ShopperIdentity } from '@/core/stores/verification/shopper-claims';

const CONVERSATIONS_SHOWN = 20;

interface Of {
  storeId: string;
  contactId: string;
}

export type ContactRow = Pick<ContactView, 'id' | 'name' | 'email' | 'phone' | 'locale' | 'identities'> & {
  customFields: unknown;
  firstSeenAt: Date;
  lastSeenAt: Date;
  blockedAt: Date | null;
  tags: ContactTagView[];
  conversationCount: number;
  ratingCount: number;
  ratingAverage: number | null;
};

/** @returns null when the store has no such contact, or it was erased */
export async function findContact(sql: SqlPool, { storeId, contactId }: Of): Promise<ContactRow | null> {
  const { rows } = await sql.query<ContactRow>(
    `SELECT k.id, k.name, k.email, k.phone, k.locale, k.custom_fields AS "customFields",
            k.created_at AS "firstSeenAt", k.last_seen_at AS "lastSeenAt", k.blocked_at AS "blockedAt",
            coalesce((SELECT json_agg(json_build_object('channel', i.channel, 'id', i.external_id)
                                      ORDER BY i.channel, i.external_id)
               FROM contact_identities i WHERE i.store_id = k.store_id AND i.contact_id = k.id), '[]') AS identities,
            coalesce((SELECT json_agg(json_build_object('id', t.id, 'name', t.name, 'color', t.color)
                                      ORDER BY lower(t.name), t.id)
               FROM contact_tags kt JOIN tags t ON t.store_id = kt.store_id AND t.id = kt.tag_id
              WHERE kt.store_id = k.store_id AND kt.contact_id = k.id), '[]') AS tags,
            (SELECT count(*)::int FROM conversations c
              WHERE c.store_id = k.store_id AND c.contact_id = k.id AND c.channel <> $3) AS "conversationCount",
            r.count AS "ratingCount", r.average AS "ratingAverage"
       FROM contacts k
       CROSS JOIN LATERAL (
         SELECT count(*)::int AS count, avg(r.score)::float8 AS average
           FROM conversations c
           JOIN conversation_ratings r ON r.store_id = c.store_id AND r.conversation_id = c.id
          WHERE c.store_id = k.store_id AND c.contact_id = k.id) r
      WHERE k.store_id = $1 AND k.id = $2 AND k.erased_at IS NULL`,
    [storeId, contactId, BENCH_CHANNEL],
  );
  return rows[0] ?? null;
}

/** Newest first. */
export async function findConversationsOf(
  sql: SqlPool,
  { storeId, contactId }: Of,
): Promise<ContactConversationView[]> {
  const { rows } = await sql.query<Omit<ContactConversationView, 'lastMessageAt'> & { at: Date }>(
    `SELECT c.id, c.channel, c.status, c.last_message_text AS "lastMessageText", c.last_message_at AS at,
            EXISTS (SELECT FROM conversation_identities i
                     WHERE i.store_id = c.store_id AND i.conversation_id = c.id) AS verified,
            (SELECT r.score FROM conversation_ratings r
              WHERE r.store_id = c.store_id AND r.conversation_id = c.id) AS rating
       FROM conversations c
      WHERE c.store_id = $1 AND c.contact_id = $2 AND c.channel <> $3
      ORDER BY c.last_message_at DESC, c.id DESC LIMIT ${CONVERSATIONS_SHOWN}`,
    [storeId, contactId, BENCH_CHANNEL],
  );
  return rows.map(({ at, ...row }) => ({ ...row, lastMessageAt: at.toISOString() }));
}

export type ProofRow = ShopperIdentity & Pick<ContactProofView, 'conversationId'>;

/** Who was shown in the contact's conversations, newest first. */
export async function findProofs(
  sql: Pick<SqlPool, 'query'>,
  { storeId, contactId }: Of,
): Promise<ProofRow[]> {
  const { rows } = await sql.query<ProofRow>(
    `SELECT i.conversation_id AS "conversationId", i.method, i.email, i.phone,
            i.customer_external_id AS "customerExternalId", i.name, i.verified_at AS "verifiedAt",
            i.expires_at AS "expiresAt"
       FROM conversations c
       JOIN conversation_identities i ON i.store_id = c.store_id AND i.conversation_id = c.id
      WHERE c.store_id = $1 AND c.contact_id = $2 ORDER BY i.verified_at DESC`,
    [storeId, contactId],
  );
  return rows;
}
