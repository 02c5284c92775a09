import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';

/**
 * Stores one of everything that an action or a route may name by its id, all with the same id: whoever is let in by
 * mistake finds something to change.
 */
export async function storeOneOfEach(
  ctx: Pick<AppContext, 'db'>,
  of: { storeId: string; conversationId: string; authorId: string },
): Promise<string> {
  const { storeId, conversationId, authorId } = of;
  const { db } = ctx;
  const id = newId();
  const at = new Date();
  const one = { storeId, id };
  await db.contact.create({ data: { ...one, name: 'A contact' } });
  await db.contactNote.create({ data: { ...one, contactId: id, authorId, text: 'A note' } });
  await db.conversationNote.create({ data: { ...one, conversationId, authorId, text: 'A note' } });
  await db.product.create({
    data: { ...one, externalId: id, title: 'A product', currency: 'EUR', contentHash: '' },
  });
  await db.tag.create({ data: { ...one, name: `Tag ${id}` } });
  await db.cannedReply.create({ data: { ...one, title: 'A reply', shortcut: id, text: 'Hello' } });
  await db.contactField.create({ data: { storeId, key: 'size', label: 'Size' } });
  await db.assistant.create({
    data: { ...one, name: 'Another one', widgetKey: `wk_${id}`, welcomeMessage: 'Hello' },
  });
  await db.knowledgeSource.create({ data: { ...one, type: 'text', title: 'A text' } });
  await db.knowledgeGap.create({
    data: { ...one, question: 'Do you ship to Norway?', firstAskedAt: at, lastAskedAt: at },
  });
  const quotes = { leftQuote: 'a', rightQuote: 'b', similarity: 1, explanation: '' };
  await db.knowledgeFinding.create({
    data: { ...one, ...quotes, kind: 'duplicate', leftId: newId(), rightId: newId() },
  });
  await db.scenario.create({ data: { ...one, title: 'A test', origin: 'hand', turns: [] } });
  await db.scenarioRun.create({ data: { ...one, settings: {} } });
  await db.syncRun.create({ data: { ...one, kind: 'delta', trigger: 'person' } });
  await db.importJob.create({ data: { ...one, kind: 'products', fileName: 'products.csv' } });
  await db.actionRequest.create({
    data: {
      ...{ ...one, action: 'cancel_order', origin: 'file', subjectKey: '', details: {}, detailsHash: '' },
      ...{ status: 'declined', expiresAt: at },
    },
  });
  await db.privacyRequest.create({ data: { ...one, kind: 'export', encryptedExport: 'sealed' } });
  await db.invitation.create({
    data: {
      ...one,
      email: `${id}@shop.example`,
      role: 'agent',
      tokenHash: id,
      expiresAt: new Date(Date.now() + 60_000),
    },
  });
  await db.pushSubscription.create({
    data: { userId: authorId, id, endpoint: `https://push.example/${id}`, keys: {}, device: 'A browser' },
  });
  return id;
}
