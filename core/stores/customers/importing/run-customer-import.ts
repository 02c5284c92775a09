import type { AppContext } from '@/core/shared/context';
import {
  type ImportTarget,
  type RunImportOptions,
  type RunImportResult,
  runImport,
} from '../../importing/running/run-import';
import { customerFileImport } from './customer-file-import';

/** Works an import of customers off, see `runImport`. */
export function runCustomerImport(
  ctx: AppContext,
  target: ImportTarget,
  options: RunImportOptions = {},
): Promise<RunImportResult> {
  return runImport(ctx, customerFileImport(ctx.now()), target, options);
}
