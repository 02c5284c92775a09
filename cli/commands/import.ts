import { basename, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { indexCatalog } from '@/core/knowledge/index-catalog';
import { indexSource } from '@/core/knowledge/index-source';
import { importKnowledge, type KnowledgeOrigin } from '@/core/knowledge/sources/import-knowledge';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { createProductImport } from '@/core/stores/catalog/importing/create-product-import';
import { listImportErrors } from '@/core/stores/importing/import-errors.queries';
import { runProductImport } from '@/core/stores/catalog/importing/run-product-import';
import { type CatalogFormat, catalogFormatSchema } from '@/core/stores/catalog/reading/detect-catalog-format';
import { readStore } from '@/core/stores/settings/stores.queries';
import { type CommandOutput, type GlobalOptions, runCommand } from '../run-command';

/** Errors listed in full; the count is always exact. */
const LISTED_ERRORS = 100;

export function addImportCommands(program: Command): void {
  const imports = program
    .command('import')
    .description('bring data into a store; returns when it is indexed');

  imports
    .command('products <file>')
    .description('Shopify CSV, WooCommerce CSV or JSONL, plain or gzipped')
    .requiredOption('--store <id>', 'store id')
    .addOption(
      new Option('--format <format>', 'default: found from the content').choices(catalogFormatSchema.options),
    )
    .action((file: string, options: { store: string; format?: CatalogFormat }, command: Command) =>
      runCommand(command.optsWithGlobals<GlobalOptions>(), (ctx, report) =>
        importProducts(ctx, { file, ...options }, report),
      ),
    );

  imports
    .command('knowledge <file-or-url>')
    .description('a policy, an FAQ (CSV or JSON), a text, a file or a page')
    .requiredOption('--store <id>', 'store id')
    .addOption(
      new Option('--type <type>', 'default: found from the content').choices(['policy', 'faq', 'text']),
    )
    .action(
      (origin: string, options: { store: string; type?: 'policy' | 'faq' | 'text' }, command: Command) =>
        runCommand(command.optsWithGlobals<GlobalOptions>(), (ctx) =>
          importSource(ctx, { origin, ...options }),
        ),
    );
}

async function importProducts(
  ctx: AppContext,
  { file, store, format }: { file: string; store: string; format?: CatalogFormat },
  report: (line: string) => void,
): Promise<CommandOutput> {
  const { id: storeId } = await readStore(ctx, store);
  const { importId } = await createProductImport(
    ctx,
    { storeId, fileName: basename(file), filePath: resolve(file), ...(format ? { format } : {}) },
    { enqueue: false },
  );
  const { progress } = await runProductImport(ctx, { storeId, importId }, { enqueueIndex: false });
  if (progress.status === 'failed') {
    throw new AppError('invalid_input', progress.failure ?? 'The file could not be imported.');
  }
  await indexCatalog(ctx, storeId, {
    onProgress: ({ done, total }) => report(`${done} of ${total} indexed`),
  });
  const { items } = await listImportErrors(ctx, storeId, importId, { page: 1, page_size: LISTED_ERRORS });
  return summarize(
    {
      created: progress.created,
      updated: progress.updated,
      skipped: progress.unchanged,
      errors: progress.errors,
    },
    items,
  );
}

async function importSource(
  ctx: AppContext,
  { origin, store, type }: { origin: string; store: string; type?: 'policy' | 'faq' | 'text' },
): Promise<CommandOutput> {
  const { id: storeId } = await readStore(ctx, store);
  const from: KnowledgeOrigin = /^https?:\/\//i.test(origin) ? { url: origin } : { path: resolve(origin) };
  const result = await importKnowledge(
    ctx,
    { storeId, ...(type ? { type } : {}), ...from },
    { enqueueIndex: false },
  );
  if (result.sourceId) await indexSource(ctx, storeId, result.sourceId);
  const { created, updated, skipped, errors } = result;
  return summarize({ created, updated, skipped, errors: errors.length }, errors.slice(0, LISTED_ERRORS));
}

function summarize(
  counts: { created: number; updated: number; skipped: number; errors: number },
  faulty: readonly { row?: number | null | undefined; message: string }[],
): CommandOutput {
  const { created, updated, skipped, errors } = counts;
  const rows = faulty.map(({ row, message }) => ({ row: row ?? null, message }));
  const lines = rows.map(({ row, message }) => (row === null ? `  ${message}` : `  row ${row}: ${message}`));
  return {
    json: { created, updated, skipped, errors, error_rows: rows },
    text: [`${created} created, ${updated} updated, ${skipped} unchanged, ${errors} faulty`, ...lines].join(
      '\n',
    ),
  };
}
