import { handOff } from '@/core/conversations/hand-off';
import { receiveMessage } from '@/core/conversations/receive-message';
import type { Role } from '@/core/identity/permissions';
import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import { type CreatedStore, createStore } from '@/core/stores/settings/create-store';

export interface InboxWorld extends CreatedStore {
  /** Makes a member of the store. @returns the user's id */
  join(name: string, role?: Role): Promise<string>;
  /** Opens an admin window of a member. */
  comeOnline(userId: string): Promise<void>;
  /** A shopper writes. @returns the conversation's id */
  write(text: string, of?: { visitor?: string; conversationId?: string; channel?: string }): Promise<string>;
  /** A shopper writes and is handed over. @returns the conversation's id */
  wait(text?: string): Promise<string>;
}

/** A store with people and shoppers, for tests of the inbox. */
export async function makeInboxWorld(ctx: AppContext, name = 'Fern & Oak'): Promise<InboxWorld> {
  const store = await createStore(ctx, { name });
  const { storeId, assistantId } = store;
  let shoppers = 0;
  const write: InboxWorld['write'] = async (text, of = {}) => {
    const received = await receiveMessage(ctx, {
      storeId,
      assistantId,
      channel: of.channel ?? 'web-widget',
      contactExternalId: of.visitor ?? `visitor-${++shoppers}-${storeId}`,
      text,
      conversationId: of.conversationId ?? null,
    });
    return received.conversationId;
  };
  return {
    ...store,
    write,
    async join(person, role = 'agent') {
      const email = `${person.toLowerCase()}-${newId()}@team.example`;
      const user = await ctx.db.user.create({ data: { email, name: person, passwordHash: 'none' } });
      await ctx.db.membership.create({ data: { storeId, userId: user.id, role } });
      return user.id;
    },
    async comeOnline(userId) {
      await ctx.db.teammatePresence.create({
        data: { socketId: newId(), storeId, userId, beatAt: ctx.now() },
      });
    },
    async wait(text = 'A person, please') {
      const conversationId = await write(text);
      await handOff(ctx, { storeId, conversationId, reason: 'Asked for a person', summary: '' });
      return conversationId;
    },
  };
}
