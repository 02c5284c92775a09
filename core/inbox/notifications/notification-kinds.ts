/** What teammates are told outside the inbox. */
export const NOTICE_KINDS = [
  'handed_off',
  'mentioned',
  'assigned',
  'contact_wrote',
  'reply_due_soon',
  'reply_overdue',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export const NOTICE_WAYS = ['mail', 'push'] as const;
export type NoticeWay = (typeof NOTICE_WAYS)[number];
