import { ZodError } from 'zod';
import { isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { openInstance } from './open-instance';

export interface CommandOutput {
  /** Printed on stdout as one JSON object with --json. */
  json: Record<string, unknown>;
  /** Printed otherwise. */
  text: string;
  /** The command did what it should, and found what is wrong: its exit code is 1. */
  failed?: boolean;
}

export interface GlobalOptions {
  json?: boolean;
}

const report = (line: string) => void process.stderr.write(`${line}\n`);

/**
 * Runs one command in an open instance. With --json stdout holds the result object and nothing else, for failures
 * too: `{"error": {"code", "detail"}}`. Everything meant for people goes to stderr.
 */
export async function runCommand(
  { json }: GlobalOptions,
  work: (ctx: AppContext, report: (line: string) => void) => Promise<CommandOutput>,
): Promise<void> {
  let failed = false;
  try {
    const instance = await openInstance(report);
    try {
      const output = await work(instance.ctx, report);
      failed = output.failed ?? false;
      process.stdout.write(json ? `${JSON.stringify(output.json)}\n` : `${output.text}\n`);
    } finally {
      await instance.close();
    }
  } catch (error) {
    failed = true;
    const { code, detail } = explainError(error);
    if (json) process.stdout.write(`${JSON.stringify({ error: { code, detail } })}\n`);
    report(`error: ${detail}`);
  }
  // Native threads of the embedding model would keep the process for a moment.
  process.exit(failed ? 1 : 0);
}

function explainError(error: unknown): { code: string; detail: string } {
  if (isAppError(error)) return { code: error.code, detail: error.userMessage };
  if (error instanceof ZodError) {
    const detail = error.issues
      .map((issue) => `${issue.path.join('.') || 'input'}: ${issue.message}`)
      .join('; ');
    return { code: 'invalid_input', detail };
  }
  return { code: 'internal', detail: error instanceof Error ? error.message : String(error) };
}
