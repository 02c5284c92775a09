import { ROLE_WORDS } from '../permission-words';
import type { Role } from '../permissions';
import type { AuditAction, AuditData } from './audit-actions';

/** What the record is filtered by. */
export const AUDIT_KINDS = {
  team: 'Team',
  settings: 'Settings',
  assistants: 'Assistants and AI providers',
  shop: 'Shop',
  knowledge: 'Catalog and knowledge',
  replies: 'Saved replies',
  contacts: 'Shoppers',
} as const;
export type AuditKind = keyof typeof AUDIT_KINDS;

/** Each kind of deed: where it belongs, and what stands behind the name of who did it. */
const DEEDS: { [A in AuditAction]: { kind: AuditKind; words: (data: AuditData[A]) => string } } = {
  member_invited: { kind: 'team', words: ({ email, role }) => `invited ${email} as ${roleName(role)}` },
  invitation_revoked: { kind: 'team', words: ({ email }) => `took back the invitation to ${email}` },
  member_joined: { kind: 'team', words: ({ role }) => `joined the team as ${roleName(role)}` },
  member_role_changed: {
    kind: 'team',
    words: ({ name, from, to }) => `changed the role of ${name} from ${roleName(from)} to ${roleName(to)}`,
  },
  member_deactivated: { kind: 'team', words: ({ name }) => `deactivated ${name}` },
  member_reactivated: { kind: 'team', words: ({ name }) => `let ${name} in again` },
  contact_merged: { kind: 'contacts', words: () => 'merged two shoppers into one' },
  contact_blocked: {
    kind: 'contacts',
    words: ({ blocked }) => (blocked ? 'blocked a shopper' : 'let a blocked shopper write again'),
  },
  contact_exported: { kind: 'contacts', words: () => 'exported the data of a shopper' },
  contact_export_fetched: { kind: 'contacts', words: () => 'downloaded the exported data of a shopper' },
  contact_erased: {
    kind: 'contacts',
    words: ({ conversations }) => `erased a shopper and ${count(conversations, 'conversation')}`,
  },
  retention_changed: {
    kind: 'settings',
    words: ({ days }) =>
      days === null
        ? 'set conversations to be kept for good'
        : `set conversations to be kept for ${count(days, 'day')}`,
  },
  retention_applied: {
    kind: 'settings',
    words: ({ days, conversations, contacts }) =>
      `erased what was older than ${count(days, 'day')}: ${count(conversations, 'conversation')}, ${count(contacts, 'shopper')}`,
  },
  mail_settings_changed: { kind: 'settings', words: ({ host }) => `changed the mail server to ${host}` },
  canned_reply_changed: {
    kind: 'replies',
    words: ({ shortcut, change }) => `${change} the saved reply /${shortcut}`,
  },
  canned_replies_imported: {
    kind: 'replies',
    words: ({ created, updated }) => `imported saved replies: ${created} new, ${updated} changed`,
  },
  store_settings_changed: {
    kind: 'settings',
    words: ({ fields }) => `changed the store’s settings: ${list(fields)}`,
  },
  inbox_settings_changed: {
    kind: 'settings',
    words: ({ fields }) => `changed how the inbox works: ${list(fields)}`,
  },
  limits_changed: { kind: 'settings', words: ({ fields }) => `changed ${list(fields)}` },
  action_policies_changed: {
    kind: 'settings',
    words: ({ actions }) => `changed what the AI may do: ${list(actions)}`,
  },
  identity_secret_changed: { kind: 'settings', words: ({ how }) => `${how} the secret of shopper identity` },
  provider_saved: {
    kind: 'assistants',
    words: ({ provider, newKey }) =>
      `changed the AI provider ${say(provider)}${newKey ? ', with a new key' : ''}`,
  },
  provider_forgotten: {
    kind: 'assistants',
    words: ({ provider }) => `deleted the key of the AI provider ${say(provider)}`,
  },
  assistant_created: { kind: 'assistants', words: ({ name }) => `made the assistant “${name}”` },
  assistant_changed: {
    kind: 'assistants',
    words: ({ name, fields }) => `changed the assistant “${name}”: ${list(fields)}`,
  },
  assistant_key_replaced: {
    kind: 'assistants',
    words: ({ name }) => `replaced the widget key of the assistant “${name}”`,
  },
  assistant_made_default: { kind: 'assistants', words: ({ name }) => `made “${name}” the default assistant` },
  assistant_deleted: {
    kind: 'assistants',
    words: ({ name }) => `deleted the assistant “${name}” and its conversations`,
  },
  shop_connected: {
    kind: 'shop',
    words: ({ platform, shop }) => `connected the shop ${shop} (${say(platform)})`,
  },
  shop_disconnected: {
    kind: 'shop',
    words: ({ platform, erased }) =>
      `disconnected the shop (${say(platform)})${erased ? ' and erased its data' : ', keeping its data'}`,
  },
  shop_settings_taken: {
    kind: 'shop',
    words: ({ fields }) => `took settings from the shop: ${list(fields)}`,
  },
  file_products_archived: {
    kind: 'knowledge',
    words: ({ count: many }) => `archived ${count(many, 'product')} from files`,
  },
  product_deleted: { kind: 'knowledge', words: ({ title }) => `deleted the product “${title}”` },
  source_deleted: { kind: 'knowledge', words: ({ name }) => `deleted the knowledge source “${name}”` },
  source_paused: {
    kind: 'knowledge',
    words: ({ name, paused }) => `${paused ? 'paused' : 'switched on'} the knowledge source “${name}”`,
  },
};

/** What somebody did, to stand behind their name: "invited ada@shop.example as agent". */
export function describeDeed(action: string, data: unknown): string {
  const deed = DEEDS[action as AuditAction] as { words: (data: unknown) => string } | undefined;
  try {
    if (deed) return deed.words(data);
  } catch {
    // Written down by another version, with other facts.
  }
  return action.replaceAll('_', ' ');
}

/** The actions of a kind. */
export function actionsOf(kind: AuditKind): AuditAction[] {
  return (Object.keys(DEEDS) as AuditAction[]).filter((action) => DEEDS[action].kind === kind);
}

function roleName(role: Role): string {
  return ROLE_WORDS[role].name.toLowerCase();
}

function count(many: number, what: string): string {
  return `${many} ${what}${many === 1 ? '' : 's'}`;
}

/** What is called otherwise on its page than in the code. */
const NAMES: Record<string, string> = {
  anthropic: 'Anthropic',
  openai: 'OpenAI or compatible',
  shopify: 'Shopify',
  woocommerce: 'WooCommerce',
  checkoutUrlTemplate: 'checkout address',
  websiteUrl: 'website',
  locale: 'language',
  clarifyBelow: 'when to ask back',
  handOffBelow: 'when to call the team',
  messagesPerVisitor: 'messages a minute per visitor',
  messagesPerKey: 'messages a minute per widget key',
  costCentsPerDay: 'US dollars a day',
  tokensPerDay: 'tokens a day',
  toolCallsPerTurn: 'tool calls in one answer',
  maxOutputTokens: 'tokens of one answer',
  hours: 'opening hours',
  replyPromise: 'what is promised out of hours',
};

/** A field, an action or a vendor as people say it: "timeZone" becomes "time zone". */
function say(name: string): string {
  return Object.hasOwn(NAMES, name)
    ? (NAMES[name] as string)
    : name
        .replace(/([A-Z])/g, ' $1')
        .replaceAll('_', ' ')
        .toLowerCase();
}

function list(names: readonly string[]): string {
  return names.map(say).join(', ');
}
