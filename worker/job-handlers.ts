import type { JobHandlers } from '@/core/shared/job-handlers';
import { handleCatalogImport } from './handlers/catalog-import';
import { handleCatalogIndex } from './handlers/catalog-index';
import { handleKnowledgeFetch } from './handlers/knowledge-fetch';
import { handleKnowledgeIndex } from './handlers/knowledge-index';
import { handleQueueClean } from './handlers/queue-clean';
import { handleTurnsRecover } from './handlers/turns-recover';
import { handleVerificationCodeSend } from './handlers/verification-code-send';

export const jobHandlers: JobHandlers = {
  'catalog-import': handleCatalogImport,
  'catalog-index': handleCatalogIndex,
  'knowledge-fetch': handleKnowledgeFetch,
  'knowledge-index': handleKnowledgeIndex,
  'verification-code-send': handleVerificationCodeSend,
  'turns-recover': handleTurnsRecover,
  'queue-clean': handleQueueClean,
};
