/** A page of the admin, by its folder below app/(admin)/s/[storeId], without groups. */
export interface AdminPage {
  route: string;
  /** The page that leads or links to one like this, where the address has an id. */
  from?: string;
}

/** All of them, in groups that are looked at side by side (e2e/access/scanned-pages.test.ts sees to it). */
export const ADMIN_PAGES: Record<string, AdminPage[]> = {
  'the inbox and contacts': [
    { route: '' },
    { route: '/conversations' },
    { route: '/conversations/[conversationId]', from: '/conversations' },
    {
      route: '/conversations/[conversationId]/turns/[turnId]',
      from: '/conversations/[conversationId]',
    },
    { route: '/contacts' },
    { route: '/contacts/[contactId]', from: '/contacts' },
    { route: '/catalog' },
    { route: '/catalog/[productId]', from: '/catalog' },
    { route: '/catalog/imports' },
    { route: '/imports/[importId]', from: '/catalog/imports' },
    { route: '/orders' },
    { route: '/orders/[orderId]', from: '/orders' },
    { route: '/orders/changes' },
    { route: '/orders/customers' },
    { route: '/orders/imports' },
  ],
  'knowledge, the assistant and quality': [
    { route: '/knowledge' },
    { route: '/knowledge/[sourceId]', from: '/knowledge' },
    { route: '/knowledge/try' },
    { route: '/assistant/[assistantId]', from: '/assistant' },
    { route: '/quality/feedback' },
    { route: '/quality/findings' },
    { route: '/quality/gaps' },
    { route: '/quality/tests' },
    { route: '/quality/tests/new' },
    { route: '/quality/tests/[testId]', from: '/quality/tests' },
    { route: '/quality/tests/runs' },
    { route: '/quality/tests/runs/[runId]', from: '/quality/tests/runs' },
  ],
  'settings of the store': [
    { route: '/settings' },
    { route: '/settings/connection' },
    { route: '/settings/identity' },
    { route: '/settings/actions' },
    { route: '/settings/limits' },
    { route: '/settings/usage' },
    { route: '/settings/providers' },
    { route: '/settings/mail' },
    { route: '/settings/audit' },
  ],
  'settings of the team': [
    { route: '/settings/inbox' },
    { route: '/settings/tags' },
    { route: '/settings/replies' },
    { route: '/settings/contacts' },
    { route: '/settings/notifications' },
    { route: '/settings/team' },
    { route: '/settings/account' },
  ],
};
