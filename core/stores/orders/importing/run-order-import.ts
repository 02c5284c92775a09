import type { AppContext } from '@/core/shared/context';
import {
  type ImportTarget,
  type RunImportOptions,
  type RunImportResult,
  runImport,
} from '../../importing/running/run-import';
import { orderFileImport } from './order-file-import';

/** Works an import of orders off, see `runImport`. */
export function runOrderImport(
  ctx: AppContext,
  target: ImportTarget,
  options: RunImportOptions = {},
): Promise<RunImportResult> {
  return runImport(ctx, orderFileImport(ctx.now()), target, options);
}
