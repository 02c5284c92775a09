import type { Permission, Role } from './permissions';

/** What each role is for, in one sentence. */
export const ROLE_WORDS: Record<Role, { name: string; means: string }> = {
  owner: { name: 'Owner', means: 'Everything, and the only one who may delete the store.' },
  admin: { name: 'Admin', means: 'Sets up the store and its team, but does not touch owners.' },
  agent: { name: 'Agent', means: 'Answers shoppers and sees their orders.' },
  viewer: { name: 'Viewer', means: 'Reads along and changes nothing.' },
};

/** What a permission lets somebody do, under the head it stands below. In the order in which tables show them. */
export const PERMISSION_WORDS: Record<Permission, { group: string; words: string }> = {
  'conversations.view': { group: 'Conversations', words: 'Read conversations and notes' },
  'conversations.reply': { group: 'Conversations', words: 'Answer, assign, resolve, tag and write notes' },
  'answers.inspect': { group: 'Conversations', words: 'Look into how the AI came to an answer' },
  'contacts.view': { group: 'Shoppers', words: 'See who a shopper is' },
  'contacts.manage': { group: 'Shoppers', words: 'Edit, tag and block shoppers' },
  'contacts.erase': { group: 'Shoppers', words: 'Merge, export and erase shoppers' },
  'orders.view': { group: 'Shoppers', words: 'See orders and customers' },
  'catalog.view': { group: 'Catalog and knowledge', words: 'See products' },
  'catalog.manage': {
    group: 'Catalog and knowledge',
    words: 'Import, change and delete products and orders',
  },
  'knowledge.view': { group: 'Catalog and knowledge', words: 'Read what the AI knows' },
  'knowledge.manage': { group: 'Catalog and knowledge', words: 'Change what the AI knows, and its tests' },
  'assistants.view': { group: 'Set-up', words: 'See assistants' },
  'assistants.manage': { group: 'Set-up', words: 'Change assistants and their widgets' },
  'connection.view': { group: 'Set-up', words: 'See how the shop is connected' },
  'connection.manage': { group: 'Set-up', words: 'Connect the shop, sync, answer privacy requests' },
  'settings.view': { group: 'Set-up', words: 'See settings' },
  'settings.manage': { group: 'Set-up', words: 'Change settings, limits and action policies' },
  'providers.manage': { group: 'Set-up', words: 'Keep keys of AI providers' },
  'members.view': { group: 'Team', words: 'See who is of the team' },
  'members.manage': { group: 'Team', words: 'Invite people, change roles, deactivate' },
  'audit.view': { group: 'Team', words: 'Read what people did to the store' },
  'store.delete': { group: 'Team', words: 'Delete the store' },
};
