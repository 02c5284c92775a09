import { hasRole, type Role } from '@/core/identity/permissions';

/**
 * Who is let in: a role and those above it, whoever is signed in, or anybody. Written out by hand, not derived from the
 * table of permissions: a permission that is loosened by mistake shows here.
 */
export type Who = Role | 'signed-in' | 'anybody';

/** Server actions, by file below app/ and name. An action that is not here fails the test. */
export const ACTIONS: Record<string, Record<string, Who>> = {
  '(admin)/new-store/actions.ts': { addStore: 'signed-in' },
  '(admin)/s/[storeId]/_components/imports/actions.ts': { stopImport: 'admin' },
  '(admin)/s/[storeId]/_components/requests/actions.ts': {
    approveRequest: 'agent',
    declineRequest: 'agent',
    undoRequest: 'agent',
  },
  '(admin)/s/[storeId]/assistant/actions.ts': {
    addAssistant: 'admin',
    saveAssistant: 'admin',
    newWidgetKey: 'admin',
    makeDefault: 'admin',
    removeAssistant: 'admin',
  },
  '(admin)/s/[storeId]/catalog/actions.ts': { setProductStatus: 'admin', removeProduct: 'admin' },
  '(admin)/s/[storeId]/contacts/actions.ts': {
    saveContact: 'agent',
    saveTags: 'agent',
    addTag: 'agent',
    addNote: 'agent',
    editNote: 'agent',
    removeNote: 'agent',
    setBlocked: 'agent',
    lookAtMerge: 'admin',
    merge: 'admin',
    prepareExport: 'admin',
    lookAtErase: 'admin',
    erase: 'admin',
  },
  '(admin)/s/[storeId]/conversations/[conversationId]/feedback-actions.ts': {
    judgeAnswer: 'agent',
    proposeForFaq: 'admin',
    addToFaq: 'admin',
    proposeTest: 'admin',
    makeTest: 'admin',
  },
  '(admin)/s/[storeId]/conversations/[conversationId]/turns/[turnId]/actions.ts': { replayAnswer: 'agent' },
  '(admin)/s/[storeId]/conversations/actions.ts': {
    assign: 'agent',
    snooze: 'agent',
    resolve: 'agent',
    takeResolveBack: 'agent',
    reopen: 'agent',
    giveBackToAgent: 'agent',
    setTags: 'agent',
    addTag: 'agent',
    makeUnread: 'viewer',
    writeNote: 'agent',
    changeNote: 'agent',
    deleteNote: 'agent',
    setAway: 'agent',
  },
  '(admin)/s/[storeId]/knowledge/actions.ts': {
    addSource: 'admin',
    saveSource: 'admin',
    saveFaqEntry: 'admin',
    dropFaqEntry: 'admin',
    setSourcePaused: 'admin',
    readSourceAgain: 'admin',
    removeSource: 'admin',
  },
  '(admin)/s/[storeId]/quality/findings/actions.ts': {
    checkNow: 'admin',
    setDismissed: 'admin',
    deleteSide: 'admin',
  },
  '(admin)/s/[storeId]/quality/gaps/actions.ts': {
    lookAgain: 'admin',
    approve: 'admin',
    dismiss: 'admin',
    reopen: 'admin',
    askOnceMore: 'admin',
  },
  '(admin)/s/[storeId]/quality/tests/actions.ts': {
    addTest: 'admin',
    saveTest: 'admin',
    setTestsEnabled: 'admin',
    removeTests: 'admin',
    bringTestsBack: 'admin',
    runTests: 'admin',
    stopRun: 'admin',
    setTestSchedule: 'admin',
    proposeTests: 'admin',
    addProposedTests: 'admin',
    makeTestOf: 'admin',
    tryTest: 'admin',
  },
  '(admin)/s/[storeId]/settings/account/actions.ts': {
    saveProfile: 'signed-in',
    savePassword: 'signed-in',
    endAllSessions: 'signed-in',
    uploadPicture: 'signed-in',
    removePicture: 'signed-in',
  },
  '(admin)/s/[storeId]/settings/actions.ts': { saveStore: 'admin', removeStore: 'owner' },
  '(admin)/s/[storeId]/settings/actions/actions.ts': { savePolicy: 'admin' },
  '(admin)/s/[storeId]/settings/connection/actions.ts': {
    connectShop: 'admin',
    testConnection: 'admin',
    disconnectShop: 'admin',
    takeShopSettings: 'admin',
    archiveProductsFromFiles: 'admin',
    checkShopWebhooks: 'admin',
    startSync: 'admin',
    stopSync: 'admin',
    deleteExport: 'admin',
  },
  '(admin)/s/[storeId]/settings/contacts/actions.ts': {
    keepField: 'admin',
    dropField: 'admin',
    moveFields: 'admin',
    lookAtRetention: 'admin',
    keepRetention: 'admin',
  },
  '(admin)/s/[storeId]/settings/identity/actions.ts': {
    makeSecret: 'admin',
    replaceSecret: 'admin',
    dropSecret: 'admin',
  },
  '(admin)/s/[storeId]/settings/limits/actions.ts': { saveLimits: 'admin' },
  '(admin)/s/[storeId]/settings/inbox/actions.ts': { saveInbox: 'admin' },
  '(admin)/s/[storeId]/settings/mail/actions.ts': {
    saveMail: 'admin',
    forgetMail: 'admin',
    testMail: 'admin',
  },
  '(admin)/s/[storeId]/settings/notifications/actions.ts': {
    saveChoice: 'viewer',
    testNotifications: 'viewer',
    forgetDevice: 'viewer',
    // Does nothing but show the page anew.
    refreshDevices: 'anybody',
  },
  '(admin)/s/[storeId]/settings/providers/actions.ts': {
    saveProviderForm: 'admin',
    forgetProviderKey: 'admin',
    testProviderKey: 'admin',
  },
  '(admin)/s/[storeId]/settings/replies/actions.ts': {
    saveReply: 'admin',
    removeReply: 'admin',
    restoreReply: 'admin',
    importReplies: 'admin',
  },
  '(admin)/s/[storeId]/settings/tags/actions.ts': { putTag: 'agent', removeTag: 'admin' },
  '(admin)/s/[storeId]/settings/team/actions.ts': {
    invite: 'admin',
    revoke: 'admin',
    setRole: 'admin',
    deactivate: 'admin',
    leave: 'viewer',
    letInAgain: 'admin',
    saveSkills: 'admin',
  },
  '(auth)/invitation/[token]/actions.ts': { joinWithAccount: 'anybody', join: 'signed-in' },
  '(auth)/set-up/actions.ts': { setUp: 'anybody' },
  '_components/inbox/copilot/actions.ts': {
    takeIt: 'agent',
    resolveIt: 'agent',
    approveIt: 'agent',
    makeCheckoutLink: 'agent',
    proposeFaq: 'admin',
    addFaq: 'admin',
  },
};

/** Routes, by folder below app/api and method. A route or method that is not here fails the test. */
export const ROUTES: Record<string, Record<string, Who>> = {
  'admin/push-devices': { POST: 'signed-in', DELETE: 'signed-in' },
  'admin/stores/[storeId]/actions': { GET: 'agent' },
  'admin/stores/[storeId]/canned-replies': { GET: 'viewer' },
  'admin/stores/[storeId]/contacts': { GET: 'viewer' },
  'admin/stores/[storeId]/contacts/[contactId]': { GET: 'viewer' },
  'admin/stores/[storeId]/contacts/exports/[requestId]': { POST: 'admin' },
  'admin/stores/[storeId]/conversations': { GET: 'viewer' },
  'admin/stores/[storeId]/conversations/[conversationId]': { GET: 'viewer' },
  'admin/stores/[storeId]/conversations/[conversationId]/attachments': { POST: 'agent' },
  'admin/stores/[storeId]/conversations/[conversationId]/canned-reply': { POST: 'agent' },
  'admin/stores/[storeId]/conversations/[conversationId]/copilot': { GET: 'agent' },
  'admin/stores/[storeId]/conversations/[conversationId]/copilot/draft': { POST: 'agent' },
  'admin/stores/[storeId]/conversations/[conversationId]/copilot/outcome': { POST: 'agent' },
  'admin/stores/[storeId]/conversations/[conversationId]/copilot/reword': { POST: 'agent' },
  'admin/stores/[storeId]/conversations/[conversationId]/copilot/summary': { POST: 'agent' },
  'admin/stores/[storeId]/conversations/[conversationId]/facts': { GET: 'viewer' },
  'admin/stores/[storeId]/conversations/[conversationId]/feedback': { GET: 'viewer' },
  'admin/stores/[storeId]/conversations/[conversationId]/notes': { GET: 'viewer' },
  'admin/stores/[storeId]/conversations/[conversationId]/transcript': { GET: 'viewer' },
  'admin/stores/[storeId]/conversations/choices': { GET: 'viewer' },
  'admin/stores/[storeId]/conversations/counts': { GET: 'viewer' },
  'admin/stores/[storeId]/documents/[documentId]': { GET: 'viewer' },
  'admin/stores/[storeId]/findings': { GET: 'viewer' },
  'admin/stores/[storeId]/imports': { GET: 'viewer', POST: 'admin' },
  'admin/stores/[storeId]/imports/[importId]': { GET: 'viewer' },
  'admin/stores/[storeId]/imports/[importId]/errors': { GET: 'viewer' },
  'admin/stores/[storeId]/privacy/[requestId]': { GET: 'admin' },
  'admin/stores/[storeId]/retrieval': { GET: 'viewer' },
  'admin/stores/[storeId]/search': { GET: 'viewer' },
  'admin/stores/[storeId]/sources': { GET: 'viewer' },
  'admin/stores/[storeId]/sources/[sourceId]': { GET: 'viewer' },
  'admin/stores/[storeId]/sources/[sourceId]/documents': { GET: 'viewer' },
  'admin/stores/[storeId]/sources/upload': { POST: 'admin' },
  'admin/stores/[storeId]/sync': { GET: 'viewer' },
  'admin/stores/[storeId]/sync/[runId]/errors': { GET: 'viewer' },
  'auth/[...nextauth]': { GET: 'anybody', POST: 'anybody' },
  // The one-time value of the authorisation is the proof; it is tested where it is read.
  'connect/[platform]/keys': { POST: 'anybody' },
  'connect/[platform]/return': { GET: 'anybody' },
  health: { GET: 'anybody' },
  'people/[userId]/picture': { GET: 'anybody' },
  // Shoppers have no account: widget key, origin and visitor decide, whoever else is signed in.
  'v1/widget/[widgetKey]/attachments': { POST: 'anybody', OPTIONS: 'anybody' },
  'v1/widget/[widgetKey]/config': { GET: 'anybody', OPTIONS: 'anybody' },
  'v1/widget/[widgetKey]/feedback': { POST: 'anybody', OPTIONS: 'anybody' },
  'v1/widget/[widgetKey]/messages': { POST: 'anybody', OPTIONS: 'anybody' },
};

/** Socket events that a browser may send, by file below server/ and name. */
export const SOCKET_EVENTS: Record<string, Record<string, Who>> = {
  'admin/reply-events.ts': { 'reply:send': 'agent', 'conversation:read': 'viewer', typing: 'agent' },
  'admin/watch-events.ts': {
    'store:watch': 'viewer',
    'conversation:watch': 'viewer',
    // Leaves only a room that one was let into.
    'conversation:unwatch': 'signed-in',
  },
  'widget/after-events.ts': {
    'rating:give': 'anybody',
    'email:leave': 'anybody',
    'transcript:fetch': 'anybody',
    'transcript:mail': 'anybody',
    'conversations:list': 'anybody',
  },
  'widget/cart-events.ts': { 'cart:fetch': 'anybody', 'cart:update': 'anybody', 'cart:checkout': 'anybody' },
  'widget/feedback-events.ts': { 'feedback:give': 'anybody' },
  'widget/widget-namespace.ts': {
    'message:send': 'anybody',
    'history:fetch': 'anybody',
    'turn:cancel': 'anybody',
  },
  'widget/sign-events.ts': { typing: 'anybody', seen: 'anybody', page: 'anybody' },
};

export const PEOPLE = ['owner', 'admin', 'agent', 'viewer', 'deactivated', 'stranger', 'signed-out'] as const;
export type Person = (typeof PEOPLE)[number];

/** What comes of a try: let in (whatever is answered then), or why not. */
export type Outcome = 'let in' | 'forbidden' | 'no such store' | 'sign in first';

/** What must come of it when `person` tries something that is for `who`. */
export function expected(who: Who, person: Person): Outcome {
  if (who === 'anybody') return 'let in';
  if (person === 'signed-out') return 'sign in first';
  if (who === 'signed-in') return 'let in';
  if (person === 'deactivated' || person === 'stranger') return 'no such store';
  return hasRole(person, who) ? 'let in' : 'forbidden';
}
