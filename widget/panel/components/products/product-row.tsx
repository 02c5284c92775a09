import { useEffect, useRef, useState } from 'preact/hooks';
import type { ProductCard } from '@/core/contracts/product-card';
import { usePanel } from '../../panel-context';
import { Icon } from '../icons';
import { ProductItem } from './product-item';

/** Product cards side by side; with a mouse, buttons scroll where there is more. */
export function ProductRow({ products }: { products: readonly ProductCard[] }) {
  const { words, direction } = usePanel();
  const list = useRef<HTMLUListElement>(null);
  const [more, setMore] = useState({ back: false, on: false });

  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const look = () => {
      // From right to left, browsers count scrollLeft downwards from 0.
      const position = Math.abs(element.scrollLeft);
      const back = position > 4;
      const on = position < element.scrollWidth - element.clientWidth - 4;
      setMore((old) => (old.back === back && old.on === on ? old : { back, on }));
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);

  const scroll = (steps: number) => {
    const element = list.current;
    const sign = direction === 'rtl' ? -1 : 1;
    element?.scrollBy({ left: steps * sign * element.clientWidth * 0.8, behavior: scrollBehaviour() });
  };
  const keyboard = products.some(({ url }) => url) ? undefined : 0;
  return (
    <div class="product-row" data-count={products.length}>
      <ul ref={list} aria-label={words.products} tabIndex={keyboard}>
        {products.map((product) => (
          <li key={product.id}>
            <ProductItem product={product} />
          </li>
        ))}
      </ul>
      {more.back && (
        <button type="button" class="scroll back" aria-label={words.scrollBack} onClick={() => scroll(-1)}>
          <Icon name={direction === 'rtl' ? 'on' : 'back'} />
        </button>
      )}
      {more.on && (
        <button type="button" class="scroll on" aria-label={words.scrollOn} onClick={() => scroll(1)}>
          <Icon name={direction === 'rtl' ? 'back' : 'on'} />
        </button>
      )}
    </div>
  );
}

export function scrollBehaviour(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
}
