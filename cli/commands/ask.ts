import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { ask } from '@/core/channels/web-widget/ask';
import { findDefaultAssistant } from '@/core/channels/web-widget/find-default-assistant.queries';
import { messageTextSchema } from '@/core/contracts/widget/messages';
import { findExternalId } from '@/core/conversations/require-conversation.queries';
import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';
import { type GlobalOptions, runCommand } from '../run-command';

const CHANNEL = 'cli';

interface Options {
  store: string;
  conversation?: string;
}

export function addAskCommand(program: Command): void {
  program
    .command('ask <question>')
    .description('ask a store’s agent, as a shopper would')
    .requiredOption('--store <id>', 'store id')
    .option('--conversation <id>', 'go on with a conversation of this command')
    .action((question: string, options: Options, command: Command) =>
      runCommand(command.optsWithGlobals<GlobalOptions>(), async (ctx) => {
        const storeId = requireUuid(options.store, 'The store');
        const widget = await findDefaultAssistant(ctx, storeId);
        const conversationId = options.conversation
          ? requireUuid(options.conversation, 'The conversation')
          : undefined;
        const result = await ask(ctx, {
          widget,
          channel: CHANNEL,
          visitorId: await visitorOf(ctx, storeId, conversationId),
          text: messageTextSchema.parse(question),
          ...(conversationId ? { conversationId } : {}),
        });
        const sources = result.citations.map(
          (citation, i) => `[${i + 1}] ${citation.title} ${citation.url ?? ''}`,
        );
        return { json: { ...result }, text: [result.answer, ...sources].join('\n') };
      }),
    );
}

/** Whoever can run commands may go on with any of the store's conversations that began here. */
async function visitorOf(
  ctx: AppContext,
  storeId: string,
  conversationId: string | undefined,
): Promise<string> {
  if (!conversationId) return randomUUID();
  const visitorId = await findExternalId(ctx, { storeId, conversationId, channel: CHANNEL });
  if (!visitorId) throw notFound('The conversation');
  return visitorId;
}
