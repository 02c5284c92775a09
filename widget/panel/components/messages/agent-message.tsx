import { useState } from 'preact/hooks';
import type { MessageView } from '@/core/contracts/message-view';
import { CartView } from '../cart/cart-view';
import { OrderList } from '../orders/order-list';
import { ProductRow } from '../products/product-row';
import { Markdown } from './markdown';
import { MessageFiles } from './message-files';
import { Sources } from './sources';

/** An answer with its products, orders, cart and sources. */
export function AgentMessage({ message, cartLive }: { message: MessageView; cartLive: boolean }) {
  const [open, setOpen] = useState<number | null>(null);
  const { text, citations, products, orders, cart, attachments } = message;
  const toggle = (number: number) => setOpen(open === number ? null : number);
  return (
    <>
      {text && (
        <div class="bubble">
          <Markdown text={text} citations={citations} onCite={toggle} openCitation={open} />
          {citations.length > 0 && <Sources citations={citations} open={open} onToggle={toggle} />}
        </div>
      )}
      <MessageFiles files={attachments} />
      {orders.length > 0 && <OrderList orders={orders} />}
      {products.length > 0 && <ProductRow products={products} />}
      {cart && <CartView cart={cart} live={cartLive} />}
    </>
  );
}
