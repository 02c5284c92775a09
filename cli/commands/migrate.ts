import type { Command } from 'commander';
import { type GlobalOptions, runCommand } from '../run-command';

export function addMigrateCommand(program: Command): void {
  program
    .command('migrate')
    .description('bring the database up to date; once per release, before app and worker start')
    .action((_: unknown, command: Command) =>
      runCommand(command.optsWithGlobals<GlobalOptions>(), async () => {
        // Opening the instance has done it, as it does for each command.
        return { json: { migrated: true }, text: 'The database is up to date.' };
      }),
    );
}
