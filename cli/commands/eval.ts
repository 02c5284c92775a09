import { type Command, Option } from 'commander';
import { readStore } from '@/core/stores/settings/stores.queries';
import { evaluateActions, readTau2, TAU2_FOLDER } from '@/e2e/evals/actions';
import { evaluateCalibration, toReliabilityTable } from '@/e2e/evals/calibration';
import { evaluateDemo } from '@/e2e/evals/demo';
import { evaluateFaq } from '@/e2e/evals/faq';
import { evaluateFindings, toFindingTable } from '@/e2e/evals/findings';
import { evaluateHandOff } from '@/e2e/evals/handoff';
import { evaluateLanguage } from '@/e2e/evals/language';
import { evaluateRetrieval } from '@/e2e/evals/retrieval';
import { evaluateScenarios, toScenarioTable } from '@/e2e/evals/scenarios';
import { evaluateTau } from '@/e2e/evals/tau';
import { runRedTeam } from '@/e2e/red-team/run-red-team';
import { countSuccesses, toRedTeamTable } from '@/e2e/red-team/to-table';
import { type GlobalOptions, runCommand } from '../run-command';
import { showActionFigures } from './eval-actions';

interface TauOptions {
  provider: 'anthropic' | 'openai';
  store: string;
  db: string;
  tasks: string;
  limit?: number;
}

export function addEvalCommands(program: Command): void {
  const evals = program
    .command('eval')
    .description('quality figures, measured through the product’s own path');

  evals
    .command('retrieval')
    .description('rank rated queries: NDCG@10 and latency')
    .requiredOption('--products <file>', 'JSONL or a product CSV, plain or gzipped')
    .requiredOption('--ratings <file>', 'CSV with query, product_id, rating (0 to 3)')
    .action((files: { products: string; ratings: string }, command: Command) =>
      runCommand(command.optsWithGlobals<GlobalOptions>(), async (ctx, report) => {
        const figures = await evaluateRetrieval(ctx, files, report);
        return toOutput(figures);
      }),
    );

  evals
    .command('faq')
    .description('find FAQ entries by other wordings: recall at 1 and 3')
    .requiredOption('--file <file>', 'JSON {faqs: [[id, question, answer]…], en: [[question, id]…]}')
    .action(({ file }: { file: string }, command: Command) =>
      runCommand(command.optsWithGlobals<GlobalOptions>(), async (ctx, report) =>
        toOutput(await evaluateFaq(ctx, file, report)),
      ),
    );

  evals
    .command('actions')
    .description('replay the tasks of τ²-bench retail through the agent’s tools, and try what it forbids')
    .option('--db <file>', 'its database', `${TAU2_FOLDER}/db.json`)
    .option('--tasks <file>', 'its tasks', `${TAU2_FOLDER}/tasks-train.json`)
    .action((files: { db: string; tasks: string }, command: Command) =>
      runCommand(command.optsWithGlobals<GlobalOptions>(), async (ctx, report) =>
        showActionFigures(await evaluateActions(ctx, await readTau2(files), { report })),
      ),
    );

  evals
    .command('tau')
    .description('play whole tasks of τ²-bench retail, with a model as agent and as shopper')
    .addOption(
      new Option('--provider <provider>', 'for both sides')
        .choices(['anthropic', 'openai'])
        .makeOptionMandatory(),
    )
    .requiredOption('--store <id>', 'the store whose saved key is used')
    .option('--db <file>', 'its database', `${TAU2_FOLDER}/db.json`)
    .option('--tasks <file>', 'its tasks', `${TAU2_FOLDER}/tasks-train.json`)
    .option('--limit <count>', 'so many tasks only', Number)
    .action((options: TauOptions, command: Command) =>
      runCommand(command.optsWithGlobals<GlobalOptions>(), async (ctx, report) => {
        const { db, tasks } = await readTau2(options);
        const { id: credentialOf } = await readStore(ctx, options.store);
        const some = tasks.slice(0, options.limit ?? tasks.length);
        return toOutput(
          await evaluateTau(ctx, { db, tasks: some, provider: options.provider, credentialOf }, report),
        );
      }),
    );

  evals
    .command('demo')
    .description('ask the built-in answerer the demo store’s questions and compare with what is expected')
    .action((_: unknown, command: Command) =>
      runCommand(command.optsWithGlobals<GlobalOptions>(), async (ctx, report) =>
        toOutput(await evaluateDemo(ctx, report)),
      ),
    );

  evals
    .command('calibration')
    .description('how well the confidence of the built-in answerer’s answers tells which are right')
    .action((_: unknown, command: Command) =>
      runCommand(command.optsWithGlobals<GlobalOptions>(), async (ctx) => {
        const figures = await evaluateCalibration(ctx);
        return { json: { ...figures }, text: toReliabilityTable(figures) };
      }),
    );

  evals
    .command('scenarios')
    .description('ask the built-in answerer the questions of three stores: fully right answers, wrong facts')
    .action((_: unknown, command: Command) =>
      runCommand(command.optsWithGlobals<GlobalOptions>(), async (ctx, report) => {
        const results = await evaluateScenarios(ctx, report);
        return { json: { results }, text: toScenarioTable(results) };
      }),
    );

  evals
    .command('findings')
    .description('copies and contradictions between two documents: precision and recall')
    .option(
      '--file <file...>',
      'JSON {language: [[what, title, text, title, text]]} instead of the project’s own',
    )
    .action(({ file }: { file?: string[] }, command: Command) =>
      runCommand(command.optsWithGlobals<GlobalOptions>(), async (ctx, report) => {
        const figures = await evaluateFindings(ctx, file ?? [], report);
        return { json: { ...figures }, text: toFindingTable(figures) };
      }),
    );

  evals
    .command('red-team')
    .description('attack the built-in answerer and a model that obeys the attacker: nothing may succeed')
    .action((_: unknown, command: Command) =>
      runCommand(command.optsWithGlobals<GlobalOptions>(), async (ctx, report) => {
        const run = await runRedTeam(ctx, report);
        return { json: countSuccesses(run), text: toRedTeamTable(run) };
      }),
    );

  evals
    .command('handoff')
    .description('read from single messages whether a person is to be called in: precision and recall')
    .option('--file <file>', 'JSON {asked, angry, none: messages} instead of the project’s own set')
    .action(({ file }: { file?: string }, command: Command) =>
      runCommand(command.optsWithGlobals<GlobalOptions>(), async (_, report) =>
        toOutput(await evaluateHandOff(file, report)),
      ),
    );

  evals
    .command('language')
    .description('detect the language of short messages: accuracy over ten languages')
    .option('--file <file>', 'JSON {language: [messages]} instead of the project’s own set')
    .action(({ file }: { file?: string }, command: Command) =>
      runCommand(command.optsWithGlobals<GlobalOptions>(), async (_, report) =>
        toOutput(await evaluateLanguage(file, report)),
      ),
    );
}

/** Figures with three decimals; latencies and counts come out as short as they are. */
function toOutput(figures: object) {
  const rounded = Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [
      name,
      typeof value === 'number' ? Math.round(value * 1000) / 1000 : value,
    ]),
  );
  const text = Object.entries(rounded)
    .map(([name, value]) => `${name} ${value}`)
    .join('\n');
  return { json: rounded, text };
}
