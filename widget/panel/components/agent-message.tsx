import { useState } from 'preact/hooks';
import type { MessageView } from '@/core/contracts/message-view';
import { Markdown } from './markdown';
import { ProductRow } from './product-row';
import { Sources } from './sources';

/** An answer with its products and sources. */
export function AgentMessage({ message }: { message: MessageView }) {
  const [open, setOpen] = useState<number | null>(null);
  const { text, citations, products } = message;
  const toggle = (number: number) => setOpen(open === number ? null : number);
  return (
    <>
      <div class="bubble">
        <Markdown text={text} citations={citations} onCite={toggle} openCitation={open} />
        {citations.length > 0 && <Sources citations={citations} open={open} onToggle={toggle} />}
      </div>
      {products.length > 0 && <ProductRow products={products} />}
    </>
  );
}
