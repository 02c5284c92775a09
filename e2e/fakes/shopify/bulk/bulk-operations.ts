import { join } from 'node:path';
import type { QueryContext } from '../graphql/query-context';
import type { FakeShop } from '../shop/fake-shop';

/** What goes wrong with one operation. */
export interface BulkFault {
  /** The operation ends as FAILED, with what was written until then as partial data. */
  fail?: 'INTERNAL_SERVER_ERROR' | 'TIMEOUT';
  /** The first download breaks off after this share (0 to 1) of the file. */
  cutAfter?: number;
  /** The address of the file is no longer good when it is asked for. */
  expireUrl?: boolean;
  /** Stays RUNNING at least so long. */
  takeMs?: number;
}

export type BulkStatus =
  | 'CREATED'
  | 'RUNNING'
  | 'COMPLETED'
  | 'FAILED'
  | 'CANCELING'
  | 'CANCELED'
  | 'EXPIRED';

export interface BulkOperationRecord {
  readonly id: number;
  readonly query: string;
  readonly groupObjects: boolean;
  readonly createdAt: Date;
  /** Where the answer lies on this machine. */
  readonly file: string;
  readonly fault: BulkFault;
  status: BulkStatus;
  errorCode: 'ACCESS_DENIED' | 'INTERNAL_SERVER_ERROR' | 'TIMEOUT' | null;
  completedAt: Date | null;
  objectCount: number;
  rootObjectCount: number;
  fileSize: number;
  url: string | null;
  partialDataUrl: string | null;
}

/** Since 2026-01 an app may run five at once: https://shopify.dev/docs/api/usage/bulk-operations/queries */
export const maxRunning = 5;

export type RunBulkOperation = (operation: BulkOperationRecord, context: QueryContext) => Promise<void>;

/** The app's bulk operations, oldest first. */
export class BulkOperations {
  private readonly operations = new Map<number, BulkOperationRecord>();
  private readonly faults: BulkFault[] = [];

  constructor(
    private readonly shop: FakeShop,
    private readonly folder: string,
    private readonly run: RunBulkOperation,
  ) {}

  all(): BulkOperationRecord[] {
    return [...this.operations.values()];
  }

  get(id: number): BulkOperationRecord | undefined {
    return this.operations.get(id);
  }

  isBusy(): boolean {
    const running = this.all().filter((one) => ['CREATED', 'RUNNING', 'CANCELING'].includes(one.status));
    return running.length >= maxRunning;
  }

  /** What goes wrong with the next operations, one entry each; `{}` for one that goes well. */
  next(...faults: BulkFault[]): void {
    this.faults.push(...faults);
  }

  /** Begins to work a query off; it ends by itself. */
  start(query: string, groupObjects: boolean, context: QueryContext): BulkOperationRecord {
    const id = this.shop.newId();
    const operation: BulkOperationRecord = {
      id,
      query,
      groupObjects,
      createdAt: this.shop.now(),
      file: join(this.folder, `bulk-${id}.jsonl`),
      fault: this.faults.shift() ?? {},
      status: 'CREATED',
      errorCode: null,
      completedAt: null,
      objectCount: 0,
      rootObjectCount: 0,
      fileSize: 0,
      url: null,
      partialDataUrl: null,
    };
    this.operations.set(id, operation);
    this.run(operation, context).catch((error) => {
      context.problem(`A bulk operation of the fake shop broke: ${error}`);
      operation.status = 'FAILED';
      operation.errorCode = 'INTERNAL_SERVER_ERROR';
    });
    return operation;
  }
}
