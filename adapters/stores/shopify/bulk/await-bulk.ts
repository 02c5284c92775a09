import { AppError } from '@/core/shared/app-error';
import { startAnew } from '../api/read-cursor';
import { wait } from '../api/wait';
import { type BulkOperation, readBulk } from '../documents/read-bulk';
import { startBulk } from '../documents/start-bulk';
import type { OpenShop } from '../shop/open-shop';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5000;
/** Far more than a large catalog takes; Shopify itself stops after ten days. */
const MAX_WAIT_MS = 2 * 60 * 60_000;

/**
 * Starts a bulk query.
 * @returns its gid
 * @throws AppError `rate_limited` while as many run as are allowed (five for an app and shop)
 */
export async function beginBulk(shop: OpenShop, query: string, signal?: AbortSignal): Promise<string> {
  const { bulkOperationRunQuery: started } = await shop.admin.ask(startBulk, { query }, { signal });
  if (started.bulkOperation) return started.bulkOperation.id;
  const codes = started.userErrors.map(({ code }) => code);
  if (codes.includes('OPERATION_IN_PROGRESS') || codes.includes('LIMIT_REACHED')) {
    throw new AppError('rate_limited', 'Shopify still works on other exports of this app.', {
      retryAfterSeconds: 60,
    });
  }
  throw new AppError('internal', 'Shopify does not accept the export of products.');
}

/**
 * Waits until a bulk query is done.
 * @throws AppError `conflict` when it failed, was cancelled or is gone: it has to be started anew
 */
export async function awaitBulk(shop: OpenShop, id: string, signal?: AbortSignal): Promise<BulkOperation> {
  const deadline = Date.now() + MAX_WAIT_MS;
  for (let pause = FIRST_PAUSE_MS; Date.now() < deadline; pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
    const { bulkOperation: operation } = await shop.admin.ask(readBulk, { id }, { signal });
    if (!operation) throw startAnew();
    switch (operation.status) {
      case 'COMPLETED':
        return operation;
      case 'CREATED':
      case 'RUNNING':
      case 'CANCELING':
        break;
      default:
        if (operation.errorCode === 'ACCESS_DENIED') {
          throw new AppError(
            'forbidden',
            'The app lacks the scope read_products. Add it at Shopify, then reconnect.',
          );
        }
        throw startAnew();
    }
    if (!(await wait(pause, signal))) signal?.throwIfAborted();
  }
  throw new AppError('unavailable', 'Shopify’s export of products takes unusually long.');
}
