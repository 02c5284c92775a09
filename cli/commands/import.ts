import { type Command, Option } from 'commander';
import { type CatalogFormat, catalogFormatSchema } from '@/core/stores/catalog/reading/detect-catalog-format';
import { type RecordFormat, recordFormatSchema } from '@/core/stores/importing/reading/read-record-file';
import { type GlobalOptions, runCommand } from '../run-command';
import { importSource } from './import-knowledge';
import { importProducts } from './import-products';
import { importRecords } from './import-records';
import { importTau2File } from './import-tau2';

export function addImportCommands(program: Command): void {
  const imports = program
    .command('import')
    .description('bring data into a store; returns when it can be used');

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

  for (const kind of ['orders', 'customers'] as const) {
    imports
      .command(`${kind} <file>`)
      .description('JSONL, JSON or CSV, plain or gzipped')
      .requiredOption('--store <id>', 'store id')
      .addOption(
        new Option('--format <format>', 'default: found from the content').choices(
          recordFormatSchema.options,
        ),
      )
      .action((file: string, options: { store: string; format?: RecordFormat }, command: Command) =>
        runCommand(command.optsWithGlobals<GlobalOptions>(), (ctx, report) =>
          importRecords(ctx, kind, { file, ...options }, report),
        ),
      );
  }

  imports
    .command('tau2 <file>')
    .description('the retail database of τ²-bench (JSON): products, customers, orders and its policy')
    .requiredOption('--store <id>', 'store id')
    .action((file: string, { store }: { store: string }, command: Command) =>
      runCommand(command.optsWithGlobals<GlobalOptions>(), (ctx, report) =>
        importTau2File(ctx, { file, store }, report),
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
