import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { checkSecrets, rotateSecrets, type SealedCount } from '@/core/operations/rotate-secrets';
import { AppError, isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { type Env, readEnv } from '@/platform/env';
import {
  activateStagedSecret,
  discardStagedSecret,
  isKeptInFile,
  loadMasterSecret,
  newMasterSecret,
  readStagedSecret,
  stagedSecretFile,
  stageSecret,
} from '@/platform/master-secret';
import { createSecretBox } from '@/platform/secret-box';
import { type CommandOutput, type GlobalOptions, runCommand } from '../run-command';

/** As long as 192 random bits in base64. */
const MIN_SECRET_CHARS = 32;

interface Options {
  check?: boolean;
  newSecretFile?: string;
}

export function addSecretCommands(program: Command): void {
  program
    .command('secrets')
    .description('the master secret, with which stored keys are encrypted')
    .command('rotate')
    .description('encrypt everything that is stored with a new secret; stop app and worker first')
    .option('--check', 'change nothing: say what can be read with the present secret')
    .option('--new-secret-file <file>', 'the new secret (default: STOREFOLK_NEW_SECRET, else one is drawn)')
    .action((options: Options, command: Command) =>
      runCommand(command.optsWithGlobals<GlobalOptions>(), async (ctx) => {
        const env = readEnv();
        const secret = await loadMasterSecret(env.dataDir, env.secret);
        return options.check ? check(ctx, secret) : rotate(ctx, env, secret, options);
      }),
    );
}

async function check(ctx: AppContext, secret: string): Promise<CommandOutput> {
  const columns = await checkSecrets(ctx, createSecretBox(secret));
  const unreadable = columns.reduce((sum, column) => sum + column.unreadable, 0);
  if (unreadable > 0) {
    process.stderr.write(`${listCounts(columns)}\n`);
    throw new AppError(
      'conflict',
      `${unreadable} stored values cannot be read with the present secret. Restore the secret that they were stored with, or enter these keys again.`,
    );
  }
  return { json: { columns }, text: `${listCounts(columns)}\nAll of them can be read.` };
}

async function rotate(ctx: AppContext, env: Env, secret: string, options: Options): Promise<CommandOutput> {
  const keptInFile = await isKeptInFile(env.dataDir, secret);
  const stagedFile = stagedSecretFile(env.dataDir);
  if (await wasInterrupted(ctx, env, secret)) {
    if (keptInFile) await activateStagedSecret(env.dataDir);
    const told = 'An earlier rotation was cut short after everything was encrypted.';
    return done({ columns: [], told, keptInFile, newSecretFile: stagedFile });
  }
  const given = await readNewSecret(env, options);
  const next = given ?? newMasterSecret();
  if (next === secret) throw new AppError('invalid_input', 'The new secret is the present one.');
  // Written down before it is used: a secret that is lost between the two takes every stored key with it.
  const writesDown = keptInFile || given === undefined;
  if (writesDown) await stageSecret(env.dataDir, next);
  let columns: SealedCount[];
  try {
    columns = await rotateSecrets(ctx, createSecretBox(secret), createSecretBox(next));
  } catch (error) {
    // After any other error it is not known whether the database has taken the change.
    if (writesDown && isAppError(error)) await discardStagedSecret(env.dataDir);
    throw error;
  }
  if (keptInFile) await activateStagedSecret(env.dataDir);
  return done({
    columns,
    told: listCounts(columns),
    keptInFile,
    ...(given ? {} : { newSecretFile: stagedFile }),
  });
}

/**
 * True when everything is sealed with a secret that was written down and not put into use.
 * @throws AppError `conflict` when it can be read neither with that one nor with the present one
 */
async function wasInterrupted(ctx: AppContext, env: Env, secret: string): Promise<boolean> {
  const staged = await readStagedSecret(env.dataDir);
  if (!staged || (await isWhole(ctx, secret))) return false;
  if (await isWhole(ctx, staged)) return true;
  throw new AppError(
    'conflict',
    `Stored values can be read neither with the present secret nor with the one in ${stagedSecretFile(env.dataDir)}. Nothing was changed. Restore the secret that they were stored with.`,
  );
}

async function isWhole(ctx: AppContext, secret: string): Promise<boolean> {
  const columns = await checkSecrets(ctx, createSecretBox(secret));
  return columns.every(({ unreadable }) => unreadable === 0);
}

async function readNewSecret(env: Env, { newSecretFile }: Options): Promise<string | undefined> {
  const given = newSecretFile ? (await readFile(newSecretFile, 'utf8')).trim() : env.newSecret;
  if (given !== undefined && given.length < MIN_SECRET_CHARS) {
    throw new AppError('invalid_input', `The new secret needs at least ${MIN_SECRET_CHARS} characters.`);
  }
  return given;
}

function done({
  columns,
  told,
  keptInFile,
  newSecretFile,
}: {
  columns: SealedCount[];
  told: string;
  keptInFile: boolean;
  newSecretFile?: string;
}): CommandOutput {
  const waitsInFile = keptInFile ? undefined : newSecretFile;
  return {
    json: {
      columns,
      secret_in_place: keptInFile,
      ...(waitsInFile ? { new_secret_file: waitsInFile } : {}),
    },
    text: [
      told,
      whatNext(keptInFile, waitsInFile),
      'Everybody has to sign in again, and codes that shoppers were just sent do not work any more.',
      'Backups from before need the old secret: keep it with them.',
    ].join('\n'),
  };
}

function whatNext(keptInFile: boolean, waitsInFile: string | undefined): string {
  if (keptInFile) {
    return 'The new secret is in place. Start Storefolk again (`docker compose up -d`, or `npm start`).';
  }
  const set =
    'Set STOREFOLK_SECRET to the new secret where you keep your settings, and start Storefolk again.';
  return waitsInFile ? `The new secret is in ${waitsInFile}. ${set} Then delete the file.` : set;
}

function listCounts(columns: readonly SealedCount[]): string {
  return columns
    .map(
      ({ column, readable, unreadable }) =>
        `${column}: ${readable}${unreadable > 0 ? `, unreadable: ${unreadable}` : ''}`,
    )
    .join('\n');
}
