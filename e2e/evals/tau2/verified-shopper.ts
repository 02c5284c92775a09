import { ReferenceBook } from '@/core/agent/grounding/reference-book';
import { runTool, type ToolRun } from '@/core/agent/tools/run-tool';
import { type ActionResult, actionResultSchema } from '@/core/contracts/action-tool-results';
import { appendMessage } from '@/core/conversations/append-message.queries';
import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import { inTransaction } from '@/core/shared/in-transaction';

const DAY_MS = 86_400_000;

/**
 * A shopper who has shown who they are, and an agent that calls what it is told to: messages are stored as in any
 * conversation, and tools run as they do for a model.
 */
export class VerifiedShopper {
  readonly #ctx: AppContext;
  readonly #storeId: string;
  readonly #contactId: string;
  readonly conversationId: string;

  private constructor(ctx: AppContext, storeId: string, contactId: string, conversationId: string) {
    this.#ctx = ctx;
    this.#storeId = storeId;
    this.#contactId = contactId;
    this.conversationId = conversationId;
  }

  /** @param person null: somebody who has not shown who they are */
  static async enter(
    ctx: AppContext,
    store: { storeId: string; assistantId: string },
    person: { customerExternalId: string; email: string } | null,
  ): Promise<VerifiedShopper> {
    const { storeId, assistantId } = store;
    const contact = await ctx.db.contact.create({ data: { storeId } });
    const conversation = await ctx.db.conversation.create({
      data: { storeId, assistantId, contactId: contact.id },
    });
    if (person) {
      const expiresAt = new Date(ctx.now().getTime() + DAY_MS);
      await ctx.db.conversationIdentity.create({
        data: { storeId, conversationId: conversation.id, method: 'signed', ...person, expiresAt },
      });
    }
    return new VerifiedShopper(ctx, storeId, contact.id, conversation.id);
  }

  /** The shopper writes, the agent calls one tool and answers with what code has to say, and `text`. */
  async turn(
    message: string,
    call: { name: string; input: Record<string, unknown> },
    text = '',
  ): Promise<ActionResult> {
    await this.write('contact', message, null);
    const turnId = newId();
    const references = new ReferenceBook();
    const run = await this.#run(turnId, references, call);
    await this.write('agent', [text, ...references.notices].filter(Boolean).join('\n\n') || 'Yes?', turnId);
    if (run.error !== null) throw new Error(`${call.name}: ${run.error}`);
    return actionResultSchema.parse(run.output);
  }

  async write(role: 'contact' | 'agent', text: string, turnId: string | null): Promise<void> {
    await inTransaction(this.#ctx.sql, (client) =>
      appendMessage(client, this.#storeId, this.conversationId, { role, text, turnId }),
    );
  }

  #run(
    turnId: string,
    references: ReferenceBook,
    call: { name: string; input: Record<string, unknown> },
  ): Promise<ToolRun> {
    const scope = {
      ctx: this.#ctx,
      storeId: this.#storeId,
      conversationId: this.conversationId,
      turnId,
      contactId: this.#contactId,
      addressHash: null,
      currency: 'USD',
      locale: 'en',
      timeZone: 'UTC',
      references,
      signal: new AbortController().signal,
    };
    return runTool(scope, { id: newId(), ...call });
  }
}
