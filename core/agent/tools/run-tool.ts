import type { LlmToolCall } from '@/core/llm/llm-provider';
import { isAppError } from '@/core/shared/app-error';
import { proofWays } from '@/core/stores/verification/proof-ways';
import { readIdentity } from '@/core/stores/verification/read-identity';
import { withoutInjectedText } from '../guard/injected-text';
import { findTool } from './agent-tools';
import type { AgentTool, ToolScope } from './tool';

export interface ToolRun {
  call: LlmToolCall;
  output: unknown;
  /** What the model is told when the call failed. */
  error: string | null;
  /** Milliseconds. */
  latencyMs: number;
}

const TOOL_TIMEOUT_MS = 15_000;
const NOT_ON_BENCH = 'This conversation is a test: nothing was sent, ordered or changed.';

/**
 * Runs one call of the model. Nothing that a model sends is trusted: the tool must exist and its input must fit
 * its schema. A failure goes back to the model as text; details stay in the log.
 */
export async function runTool(scope: ToolScope, call: LlmToolCall): Promise<ToolRun> {
  const startedAt = performance.now();
  const finish = (output: unknown, error: string | null): ToolRun => ({
    call,
    output,
    error,
    latencyMs: Math.round(performance.now() - startedAt),
  });
  const tool = scope.only?.has(call.name) === false ? undefined : findTool(call.name);
  if (!tool) return finish(null, `There is no tool named "${call.name}".`);
  const input = tool.input.safeParse(call.input);
  if (!input.success) {
    const faults = input.error.issues.map((issue) => `${issue.path.join('.') || 'input'}: ${issue.message}`);
    return finish(null, `The input does not fit. ${faults.join('; ')}`);
  }
  if (scope.isBench && tool.reachesWorld) return finish(null, NOT_ON_BENCH);
  try {
    const output = await withTimeout(callTool(tool, scope, input.data), scope.signal);
    return finish(withoutInjectedText(output), null);
  } catch (error) {
    if (scope.signal.aborted) throw error;
    scope.ctx.log.warn({ tool: call.name, err: error }, 'tool failed');
    return finish(null, isAppError(error) ? error.userMessage : 'The tool failed. Go on without it.');
  }
}

/**
 * Whoever has not shown who they are gets an answer that is the same for everybody, and the tool is not run. Only rows
 * that a proof has written count here: nothing that a message, a product or a page says gets this far.
 */
async function callTool(tool: AgentTool, scope: ToolScope, input: Record<string, unknown>): Promise<unknown> {
  if (tool.requires === 'anonymous') return tool.run(scope, input);
  const identity = await readIdentity(scope.ctx, scope.storeId, scope.conversationId);
  if (!identity) return { status: 'not_verified', ways: await proofWays(scope.ctx, scope.storeId) };
  return tool.run({ ...scope, identity }, input);
}

async function withTimeout<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const stop = AbortSignal.any([signal, AbortSignal.timeout(TOOL_TIMEOUT_MS)]);
  return await new Promise<T>((resolve, reject) => {
    const abort = () => reject(stop.reason);
    stop.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => stop.removeEventListener('abort', abort));
  });
}
