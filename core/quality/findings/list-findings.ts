import type { AppContext } from '@/core/shared/context';
import { readStore } from '@/core/stores/settings/stores.queries';
import { type CheckState, readCheckState } from './check-state.queries';
import type { StoreWords } from './compare/read-passage';
import { type FindingRow, type FindingSideRow, findFindings } from './finding-rows.queries';
import { markQuotes, type QuotePart } from './mark-quotes';
import { removalOf } from './remove-duplicate';

export interface FindingSide extends Omit<FindingSideRow, 'siblings'> {
  /** The quote in parts; what differs is marked. */
  quote: QuotePart[];
  /** What deleting takes away; null: it comes from elsewhere and would come back. */
  removal: 'entry' | 'source' | null;
}

export interface FindingView {
  id: string;
  kind: 'contradiction' | 'duplicate';
  explanation: string;
  dismissed: boolean;
  foundAt: string;
  left: FindingSide;
  right: FindingSide;
}

export interface FindingsView {
  check: CheckState;
  /** Contradictions first; dismissed ones last. */
  findings: FindingView[];
}

/** What the knowledge page of an owner shows. @throws AppError `not_found` */
export async function listFindings(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  storeId: string,
): Promise<FindingsView> {
  const [store, check, rows] = await Promise.all([
    readStore(ctx, storeId),
    readCheckState(ctx, storeId),
    findFindings(ctx, storeId),
  ]);
  const findings = await Promise.all(rows.map((row) => toView(row, store)));
  return { check, findings: findings.sort((a, b) => Number(a.dismissed) - Number(b.dismissed)) };
}

async function toView(row: FindingRow, store: StoreWords): Promise<FindingView> {
  const marked = await markQuotes(row, store);
  const side = ({ siblings, ...shown }: FindingSideRow, quote: QuotePart[]): FindingSide => ({
    ...shown,
    quote,
    removal: removalOf({ ...shown, siblings }),
  });
  return {
    id: row.id,
    kind: row.kind,
    explanation: row.explanation,
    dismissed: row.dismissedAt !== null,
    foundAt: row.createdAt.toISOString(),
    left: side(row.left, marked.left),
    right: side(row.right, marked.right),
  };
}
