/**
 * What becomes of each column of the database that could hold something of a shopper when one asks for their data, or to
 * be forgotten. Names of columns stand in one text, with blanks between. A column that is in no list fails the test.
 */
export interface Fate {
  /** In the export; gone after an erasure. */
  out?: string;
  /** Not in the export, for a reason; gone after an erasure. */
  inside?: Record<string, string>;
  /** Left after an erasure, for a reason; in the export or not. */
  stays?: Record<string, string>;
  /** Words of the product itself, the same for everybody. */
  codes?: string;
}

const HASH = 'a hash, which tells nobody anything';
const LINK = 'an id that is told nowhere else';
const BOOKS = 'for the books: which order it was, and what was sold in it';

/** Tables with rows about shoppers. */
export const PERSONAL: Record<string, Fate> = {
  contacts: {
    out: 'name email phone locale custom_fields',
    inside: { 'made by the database of name, e-mail and phone': 'search_text' },
  },
  contact_identities: { out: 'external_id', inside: { [LINK]: 'contact_id' }, codes: 'channel' },
  contact_notes: { out: 'text', inside: { [LINK]: 'contact_id' } },
  contact_tags: { inside: { 'the tag’s name is in the export': 'contact_id' } },
  conversations: {
    out: 'page_url handoff_reason handoff_summary summary language',
    inside: {
      [LINK]: 'contact_id',
      [HASH]: 'address_hash',
      'the beginning of the last message': 'last_message_text',
      'the browser’s id, which is in the export with the contact': 'external_id',
    },
    codes: 'channel',
  },
  messages: {
    out: 'text products citations suggestions cart orders language',
    inside: { [LINK]: 'conversation_id', 'made up by the browser for this message': 'client_id' },
    codes: 'outcome',
  },
  turns: {
    inside: {
      [LINK]: 'conversation_id message_id',
      'how an answer was worded: of what was said, which is in the export, and the store’s own rules':
        'trace',
    },
    codes: 'provider model fell_back_from',
  },
  tool_calls: { out: 'name input output error' },
  conversation_events: { out: 'data', inside: { [LINK]: 'conversation_id' }, codes: 'type' },
  conversation_identities: {
    out: 'email phone name customer_external_id',
    inside: { [LINK]: 'conversation_id' },
    codes: 'method',
  },
  verification_codes: { out: 'email', inside: { [LINK]: 'conversation_id', [HASH]: 'code_hash' } },
  conversation_notes: {
    out: 'text',
    inside: { [LINK]: 'conversation_id', 'teammates who were mentioned': 'mentions' },
  },
  conversation_reads: { inside: { 'what a teammate has read': 'conversation_id' } },
  conversation_tags: { inside: { 'the tag’s name is in the export': 'conversation_id' } },
  conversation_ratings: { out: 'comment', inside: { [LINK]: 'conversation_id' } },
  transcript_requests: { out: 'email locale time_zone', inside: { [LINK]: 'conversation_id' } },
  answer_feedback: { out: 'reason comment better', inside: { [LINK]: 'message_id' }, codes: 'source' },
  attachments: {
    out: 'name',
    inside: {
      [LINK]: 'conversation_id message_id',
      [HASH]: 'sha256 uploader_key',
      'part of the file’s address': 'access_key',
    },
    codes: 'uploaded_by mime_type storage',
  },
  attachment_bodies: { out: 'content' },
  carts: {
    out: 'discount_code checkout_url',
    inside: { [LINK]: 'contact_id conversation_id', 'made up for the checkout': 'token' },
  },
  back_in_stock_requests: { out: 'email locale', inside: { [LINK]: 'conversation_id' } },
  customers: {
    out: 'external_id email phone name locale detail',
    inside: { [HASH]: 'content_hash' },
    codes: 'origin',
  },
  orders: {
    out: 'email phone customer_external_id customer_name detail status_url',
    stays: { [BOOKS]: 'number number_key external_id cart_token content_hash' },
    codes: 'origin status platform_status payment_status currency',
  },
  order_lines: { stays: { [BOOKS]: 'product_external_id variant_external_id sku title' } },
  action_requests: {
    out: 'details reason before after told',
    inside: {
      [LINK]: 'conversation_id contact_id',
      [HASH]: 'subject_key',
      'what the platform would be told to take it back': 'undo',
    },
    stays: {
      'which order it was': 'order_number',
      'an id, of a message that is gone': 'confirmed_message_id',
    },
    codes: 'action origin currency language details_hash',
  },
  gap_questions: {
    inside: { [LINK]: 'message_id', 'the message’s meaning as numbers': 'embedding' },
    codes: 'reasons embedder',
  },
  notification_deliveries: {
    inside: {
      'tells a teammate of something in the conversation': 'conversation_id dedupe_key failure about',
    },
    codes: 'kind way',
  },
  live_event_bodies: { inside: { 'on its way to a browser, for minutes': 'body' } },
  privacy_requests: {
    inside: { 'an export that nobody has fetched': 'encrypted_export' },
    stays: { 'that it was asked for': 'customer_id contact_id' },
    codes: 'summary',
  },
};

/** Tables about no shopper in particular: why, and their columns that could hold words. */
export const NOBODYS: Record<string, [why: string, columns: string]> = {
  _prisma_migrations: ['of the product', 'id checksum migration_name logs'],
  action_policies: ['of the store', 'action limits'],
  assistants: [
    'of the store',
    'name widget_key instructions welcome_message suggested_questions theme provider model do_not_say source_ids',
  ],
  audit_entries: [
    'what teammates did; names nobody, and shoppers by an id',
    'actor_name action subject data',
  ],
  canned_replies: ['of the team', 'title shortcut text'],
  chunks: ['of products and knowledge', 'heading text terms source_hash text_hash'],
  chunk_vectors: ['of products and knowledge', 'model embedding'],
  contact_fields: ['of the store', 'key label choices'],
  file_removals: ['files whose rows are gone, by id', 'storage'],
  gap_searches: ['how a search ended', 'status failure'],
  import_jobs: ['the owner’s files', 'kind format file_name file_path failure'],
  import_row_errors: ['about rows of a file; who is erased is written over (mask-mentions)', 'field message'],
  instance_keys: ['of the instance', 'name public_part encrypted_value'],
  invitations: ['of the team', 'email token_hash'],
  keyword_postings: ['of products and knowledge', 'term data'],
  keyword_vocabulary: ['of products and knowledge', 'term'],
  knowledge_checks: ['how a check ended', 'status failure'],
  knowledge_documents: [
    'written by the store; shoppers’ questions come in without persons (mask-shopper.ts)',
    'external_id title url text phrasings content_hash indexed_hash',
  ],
  knowledge_findings: ['of knowledge', 'left_quote right_quote explanation'],
  knowledge_gaps: [
    'questions without persons (clean-question.ts); goes with the conversations (forget-questions)',
    'question draft effect',
  ],
  knowledge_sources: ['of the store', 'title url config index_error'],
  mail_settings: ['of the store', 'host username encrypted_password from_address from_name last_test_error'],
  memberships: ['of the team', 'notify skills'],
  platform_connections: [
    'of the store',
    'platform shop_address shop_name encrypted_credentials encrypted_webhook_secret granted_scopes facts failure auth_state encrypted_auth webhook_failure',
  ],
  product_vocabulary: ['of products', 'kind key value'],
  products: [
    'of the store',
    'origin external_id sku title brand category description currency url image_url attributes tags colours sizes content_hash',
  ],
  provider_credentials: ['of the store', 'provider encrypted_key key_hint base_url model last_test_error'],
  push_subscriptions: ['of the team', 'endpoint keys device last_failure'],
  rate_limits: ['hashes and ids, for a day at most', 'key'],
  scenario_results: ['answers to tests; who is erased is written over (mask-mentions)', 'turns'],
  scenario_runs: ['of tests', 'settings failure trigger knowledge scenario_ids'],
  scenarios: [
    'tests made of conversations hold no persons (mask-personal.ts); who is erased is written over',
    'title origin turns',
  ],
  stores: [
    'of the store',
    'name currency locale time_zone website_url support_email allowed_domains checkout_url_template encrypted_identity_secret agent_settings opening_hours inbox_settings',
  ],
  sync_errors: ['rows by id; who is erased is written over (mask-mentions)', 'resource external_id message'],
  sync_marks: ['of a sync', 'resource'],
  sync_runs: ['of a sync', 'trigger progress failure'],
  tags: ['of the store', 'name color words'],
  teammate_presence: ['what a teammate looks at right now', 'socket_id conversation_id'],
  usage_days: ['sums', 'provider model'],
  visitor_presence: [
    'where shoppers are while they are there; goes with the tab and with the conversation',
    'socket_id conversation_id page_url',
  ],
  users: ['of the team', 'email name password_hash picture picture_type'],
  variants: ['of products', 'external_id sku title options image_url'],
  webhook_events: [
    'sealed, emptied when worked off, and deleted within a month',
    'event_id topic kind subject_id data failure',
  ],
  webhook_subscriptions: ['of the store', 'topic external_id'],
  worker_heartbeats: ['of the instance', 'id'],
};

/** What the retention period leaves of somebody whose conversations are old: it is about these alone. */
export const KEPT_BY_RETENTION: Record<string, string> = {
  contacts: 'the team keeps notes, tags, fields or a cart of them',
  contact_identities: 'with the contact',
  contact_notes: 'with the contact',
  contact_tags: 'with the contact',
  carts: 'with the contact',
  customers: 'the shop’s',
  orders: 'the shop’s',
  order_lines: 'the shop’s',
  action_requests: 'what was done to an order, without the words of the conversation',
  privacy_requests: 'that it was asked for',
};

/** The names in a text of the register. */
export const namesOf = (text = '') => text.split(' ').filter((name) => name !== '');
export const namesIn = (reasons: Record<string, string> = {}) => Object.values(reasons).flatMap(namesOf);
