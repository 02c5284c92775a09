import { z } from 'zod';
import type { RequestHumanResult } from '@/core/contracts/tool-results';
import { handOff } from '@/core/conversations/hand-off';
import { recordEvent } from '@/core/conversations/record-event.queries';
import { readAgentSettings } from '@/core/stores/settings/agent/agent-settings';
import { readOpeningHours } from '@/core/stores/settings/hours/opening-hours';
import { tellExpectedWait } from '../hand-off/expected-wait';
import { loadTried, loadWaitFacts } from '../hand-off/hand-off-facts.queries';
import { summarizeTried } from '../hand-off/summarize-tried';
import { defineTool, type ToolScope } from './tool';

const input = z.object({
  reason: z.string().min(1).max(300).describe('Why a person is needed, in a few words.'),
  summary: z.string().max(1500).default('').describe('What the shopper wants and what was tried so far.'),
});

/** Messages that the summary is made from. */
const READ_BACK = 16;

export const requestHumanTool = defineTool({
  name: 'request_human',
  description:
    'Hands the conversation to the store’s team. Use it when the shopper asks for a person, is upset, or when the other tools cannot answer. Then tell the shopper what "tell" says, in their language; promise nothing beyond it.',
  input,
  effect: 'write',
  requires: 'anonymous',
  async run(scope, { reason, summary }): Promise<RequestHumanResult> {
    const { ctx, storeId, conversationId } = scope;
    const tried = summarizeTried(
      await loadTried(ctx.sql, storeId, conversationId, READ_BACK),
      scope
        .tried?.()
        .map(({ call, output, error }) => ({ name: call.name, input: call.input, output, error })),
    );
    const status = await handOff(ctx, {
      storeId,
      conversationId,
      reason,
      summary: [summary.trim(), tried].filter(Boolean).join('\n\n'),
    });
    return { status, ...(await tellWait(scope)) };
  },
});

async function tellWait({ ctx, storeId, conversationId, language }: ToolScope) {
  const now = ctx.now();
  const facts = await loadWaitFacts(ctx.sql, storeId, conversationId, now);
  if (!facts) throw new Error('conversation vanished while it was handed off');
  const { text, asksEmail } = tellExpectedWait({
    ...facts,
    hours: readOpeningHours(facts.openingHours),
    language: language ?? facts.locale,
    now,
    online: null,
    replyPromise: readAgentSettings(facts.agentSettings).replyPromise,
    hasEmail: facts.contactEmail !== null,
  });
  if (asksEmail) await recordEvent(ctx, storeId, conversationId, 'email_asked', {});
  return { support_email: facts.supportEmail, tell: text };
}
