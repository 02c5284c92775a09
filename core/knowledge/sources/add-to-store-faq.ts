import type { AppContext } from '@/core/shared/context';
import { putFaqEntry } from './change-faq-entry';
import { createSource } from './create-source';
import { type FaqEntry, faqEntrySchema } from './faq/faq-entry';
import { listFaqs } from './store-faqs.queries';

/**
 * Adds an entry to the FAQ that is written here: the oldest one that no file brought, else the oldest; a store
 * without one gets its first. It is indexed soon afterwards.
 * @param readSourceIds what the assistant answers from; empty: everything. An FAQ among it is preferred
 * @returns the FAQ; `read` is false when the assistant does not answer from it
 * @throws ZodError; AppError `conflict` when that FAQ answers the question already
 */
export async function addToStoreFaq(
  ctx: AppContext,
  storeId: string,
  entry: Partial<FaqEntry>,
  readSourceIds: readonly string[] = [],
): Promise<{ sourceId: string; read: boolean }> {
  const checked = faqEntrySchema.parse(entry);
  const isRead = (id: string) => readSourceIds.length === 0 || readSourceIds.includes(id);
  const rank = (faq: { id: string; fromFile: boolean }) => Number(!isRead(faq.id)) * 2 + Number(faq.fromFile);
  const [faq] = (await listFaqs(ctx, storeId)).toSorted((a, b) => rank(a) - rank(b));
  if (faq) {
    await putFaqEntry(ctx, storeId, faq.id, checked);
    return { sourceId: faq.id, read: isRead(faq.id) };
  }
  const { id } = await createSource(ctx, storeId, { type: 'faq', title: 'FAQ', entries: [checked] });
  return { sourceId: id, read: isRead(id) };
}
