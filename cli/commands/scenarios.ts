import { readFile, writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { PROVIDER_IDS } from '@/core/llm/provider-ids';
import { exportScenarios, importScenarios } from '@/core/quality/scenarios/exchange-scenarios';
import { generateScenarios } from '@/core/quality/scenarios/generate/add-proposals';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { readStore } from '@/core/stores/settings/stores.queries';
import { type CommandOutput, type GlobalOptions, runCommand } from '../run-command';
import { listTests } from './scenarios-list';
import { type RunOptions, runTests } from './scenarios-run';

interface StoreOption {
  store: string;
}

/** A store's own tests: the same ones that its admin shows under Quality. */
export function addScenarioCommands(program: Command): void {
  const scenarios = program.command('scenarios').description('a store’s tests of its agent');
  /** Every one of them is about a store that must be there. */
  const add = (name: string, description: string) =>
    scenarios.command(name).description(description).requiredOption('--store <id>', 'store id');
  const inStore = (
    command: Command,
    { store }: StoreOption,
    work: (ctx: AppContext, storeId: string, report: (line: string) => void) => Promise<CommandOutput>,
  ) =>
    runCommand(command.optsWithGlobals<GlobalOptions>(), async (ctx, report) => {
      const { id } = await readStore(ctx, store);
      return work(ctx, id, report);
    });

  add('list', 'show them and how they fared last').action((options: StoreOption, command: Command) =>
    inStore(command, options, listTests),
  );

  add('run', 'ask them and print a table; exit code 1 when one fails')
    .addOption(new Option('--provider <provider>', 'instead of the assistant’s own').choices(PROVIDER_IDS))
    .option('--model <model>', 'of that provider')
    .option('--only <text>', 'those with this in their name or messages')
    .action((options: RunOptions, command: Command) =>
      inStore(command, options, (ctx, storeId, report) => runTests(ctx, storeId, options, report)),
    );

  add('generate', 'add tests made of the catalog and the policies, none twice').action(
    (options: StoreOption, command: Command) =>
      inStore(command, options, async (ctx, storeId) => {
        const made = await generateScenarios(ctx, storeId);
        const titles = made.map(({ scenario }) => scenario.title);
        return {
          json: { created: titles.length, titles },
          text: [...titles, `${titles.length} added`].join('\n'),
        };
      }),
  );

  add('export [file]', 'write them as JSON, to a file or to the screen').action(
    (file: string | undefined, options: StoreOption, command: Command) =>
      inStore(command, options, async (ctx, storeId) => {
        const all = await exportScenarios(ctx, storeId);
        const text = JSON.stringify(all, null, 2);
        if (!file) return { json: all, text };
        await writeFile(file, `${text}\n`);
        const count = all.scenarios.length;
        return { json: { file, exported: count }, text: `${count} written to ${file}` };
      }),
  );

  add('import <file>', 'add those of a file; what the store has already is left out').action(
    (file: string, options: StoreOption, command: Command) =>
      inStore(command, options, async (ctx, storeId) => {
        const result = await importScenarios(ctx, { storeId, file: await readJson(file) });
        return { json: result, text: `${result.created} added, ${result.skipped} there already` };
      }),
  );
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new AppError('invalid_input', `The file ${file} cannot be read.`);
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('invalid_input', `The file ${file} is not JSON.`);
  }
}
