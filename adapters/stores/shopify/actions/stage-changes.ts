import { AppError } from '@/core/shared/app-error';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import type { AskOptions } from '../api/admin-client';
import { plainId } from '../api/gid';
import { beginOrderEdit } from '../documents/begin-order-edit';
import { editAddVariant } from '../documents/edit-add-variant';
import { editLineQuantity } from '../documents/edit-line-quantity';
import { toCents } from '../orders/order-money';
import type { OpenShop } from '../shop/open-shop';
import type { CheckedChange } from './new-variants';
import { toGid } from './read-order';
import { requireDone, sendWrite } from './send-write';

/** A prepared edit. Nothing has changed yet; one that is not committed is forgotten by Shopify. */
interface StagedEdit {
  editId: string;
  /** What is more to pay than before; below 0: less. Integer, minor units of the order's currency. */
  differenceCents: number;
}

/** @throws AppError `conflict` when Shopify refuses the order or a variant */
export async function stageChanges(
  shop: OpenShop,
  order: PlatformOrder,
  changes: readonly CheckedChange[],
  options: AskOptions,
): Promise<StagedEdit> {
  const id = toGid('Order', order.externalId);
  const begun = requireDone((await sendWrite(shop, beginOrderEdit, { id }, options)).orderEditBegin);
  const edit = begun.calculatedOrder;
  if (!edit) throw new AppError('conflict', 'Shopify does not let this order be edited.');
  const before = toCents(edit.totalOutstandingSet.presentmentMoney);
  let after = before;
  for (const { line, wanted } of changes) {
    const item = edit.lineItems.nodes.find((one) => plainId(one.id) === line.externalId);
    if (!item || item.editableQuantity < wanted.quantity) {
      throw new AppError('conflict', `Shopify does not let “${line.title}” be changed.`);
    }
    const fewer = { id: edit.id, lineItemId: item.id, quantity: item.quantity - wanted.quantity };
    requireDone((await sendWrite(shop, editLineQuantity, fewer, options)).orderEditSetQuantity);
    const variantId = toGid('ProductVariant', wanted.newVariantExternalId);
    const added = requireDone(
      (await sendWrite(shop, editAddVariant, { id: edit.id, variantId, quantity: wanted.quantity }, options))
        .orderEditAddVariant,
    );
    const open = added.calculatedOrder?.totalOutstandingSet.presentmentMoney;
    if (!open) throw new AppError('conflict', 'Shopify does not say what the change costs.');
    after = toCents(open);
  }
  return { editId: edit.id, differenceCents: after - before };
}
