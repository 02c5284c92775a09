import type { Command } from 'commander';
import { createStore } from '@/core/stores/settings/create-store';
import { type GlobalOptions, runCommand } from '../run-command';

interface Options {
  name: string;
  currency: string;
  locale: string;
  timeZone: string;
  website?: string;
  allow?: string[];
}

export function addStoreCommands(program: Command): void {
  const store = program.command('store').description('stores of this instance');
  store
    .command('create')
    .description('make a store with its first assistant')
    .requiredOption('--name <name>', 'name that shoppers see')
    .option('--currency <code>', 'ISO 4217', 'USD')
    .option('--locale <tag>', 'BCP 47', 'en')
    .option('--time-zone <zone>', 'IANA name', 'UTC')
    .option('--website <url>', 'the shop’s address')
    .option('--allow <domain...>', 'domains that may show the widget')
    .action((options: Options, command: Command) =>
      runCommand(command.optsWithGlobals<GlobalOptions>(), async (ctx) => {
        const created = await createStore(ctx, {
          name: options.name,
          currency: options.currency,
          locale: options.locale,
          timeZone: options.timeZone,
          ...(options.website ? { websiteUrl: options.website } : {}),
          ...(options.allow ? { allowedDomains: options.allow } : {}),
        });
        const { storeId, assistantId, widgetKey } = created;
        return {
          json: { store_id: storeId, assistant_id: assistantId, widget_key: widgetKey },
          text: `store ${storeId}\nassistant ${assistantId}\nwidget key ${widgetKey}`,
        };
      }),
    );
}
