#!/usr/bin/env node
import { Command } from 'commander';
import { addAskCommand } from './commands/ask';
import { addEvalCommands } from './commands/eval';
import { addImportCommands } from './commands/import';
import { addMigrateCommand } from './commands/migrate';
import { addScenarioCommands } from './commands/scenarios';
import { addSecretCommands } from './commands/secrets';
import { addSeedCommands } from './commands/seed';
import { addStoreCommands } from './commands/store-create';

const program = new Command('storefolk')
  .description('Storefolk on the command line, against the running instance’s database')
  .option('--json', 'print one JSON object on stdout and nothing else');

addStoreCommands(program);
addImportCommands(program);
addAskCommand(program);
addScenarioCommands(program);
addEvalCommands(program);
addMigrateCommand(program);
addSeedCommands(program);
addSecretCommands(program);

// `--json` may stand anywhere: people type it last.
const args = process.argv.slice(2);
const rest = args.filter((argument) => argument !== '--json');
await program.parseAsync(rest.length < args.length ? ['--json', ...rest] : rest, { from: 'user' });
