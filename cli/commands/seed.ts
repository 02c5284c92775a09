import type { Command } from 'commander';
import { readEnv } from '@/platform/env';
import { seedDemoStore } from '@/prisma/seed/demo-store';
import { type GlobalOptions, runCommand } from '../run-command';

export function addSeedCommands(program: Command): void {
  program
    .command('seed')
    .description('fill the instance with data')
    .command('demo')
    .description('the demo store; does nothing when it is there')
    .action((_: unknown, command: Command) =>
      runCommand(command.optsWithGlobals<GlobalOptions>(), async (ctx, report) => {
        const env = readEnv();
        const shopUrl = env.demoShopUrl ?? `http://localhost:${env.demoPort}`;
        const { storeId, assistantId, widgetKey } = await seedDemoStore(ctx, { shopUrl, report });
        return {
          json: { store_id: storeId, assistant_id: assistantId, widget_key: widgetKey },
          text: `demo store ${storeId}\nwidget key ${widgetKey}`,
        };
      }),
    );
}
