import type { JobHandlers } from '@/core/shared/job-handlers';
import { handleActionsSettle } from './handlers/actions-settle';
import { handleBackInStockNotify } from './handlers/back-in-stock-notify';
import { handleCatalogImport } from './handlers/catalog-import';
import { handleCatalogIndex } from './handlers/catalog-index';
import { handleCustomersImport } from './handlers/customers-import';
import { handleFilesDue } from './handlers/files-due';
import { handleFindingsCheck } from './handlers/findings-check';
import { handleFindingsDue } from './handlers/findings-due';
import { handleGapTry } from './handlers/gap-try';
import { handleGapsDue } from './handlers/gaps-due';
import { handleGapsFind } from './handlers/gaps-find';
import { handleInboxAssign } from './handlers/inbox-assign';
import { handleInboxDue } from './handlers/inbox-due';
import { handleKnowledgeFetch } from './handlers/knowledge-fetch';
import { handleKnowledgeIndex } from './handlers/knowledge-index';
import { handleNoticesSend } from './handlers/notices-send';
import { handleOrdersImport } from './handlers/orders-import';
import { handleQueueClean } from './handlers/queue-clean';
import { handleRetentionDue } from './handlers/retention-due';
import { handleScenariosDue } from './handlers/scenarios-due';
import { handleScenariosRun } from './handlers/scenarios-run';
import { handleStoreSync } from './handlers/store-sync';
import { handleSyncsDue } from './handlers/syncs-due';
import { handleTranscriptSend } from './handlers/transcript-send';
import { handleTurnsRecover } from './handlers/turns-recover';
import { handleVerificationCodeSend } from './handlers/verification-code-send';
import { handleWebhooksCheck } from './handlers/webhooks-check';
import { handleWebhooksWork } from './handlers/webhooks-work';

export const jobHandlers: JobHandlers = {
  'catalog-import': handleCatalogImport,
  'orders-import': handleOrdersImport,
  'customers-import': handleCustomersImport,
  'catalog-index': handleCatalogIndex,
  'knowledge-fetch': handleKnowledgeFetch,
  'knowledge-index': handleKnowledgeIndex,
  'verification-code-send': handleVerificationCodeSend,
  'transcript-send': handleTranscriptSend,
  'notices-send': handleNoticesSend,
  'back-in-stock-notify': handleBackInStockNotify,
  'store-sync': handleStoreSync,
  'webhooks-work': handleWebhooksWork,
  'webhooks-check': handleWebhooksCheck,
  'scenarios-run': handleScenariosRun,
  'scenarios-due': handleScenariosDue,
  'gaps-find': handleGapsFind,
  'gap-try': handleGapTry,
  'gaps-due': handleGapsDue,
  'findings-check': handleFindingsCheck,
  'findings-due': handleFindingsDue,
  'inbox-assign': handleInboxAssign,
  'inbox-due': handleInboxDue,
  'files-due': handleFilesDue,
  'retention-due': handleRetentionDue,
  'syncs-due': handleSyncsDue,
  'actions-settle': handleActionsSettle,
  'turns-recover': handleTurnsRecover,
  'queue-clean': handleQueueClean,
};
