import { useState } from 'preact/hooks';
import type { ProductCard } from '@/core/contracts/product-card';
import { priceTag } from '../../format/format-price';
import { linkTarget, safeLink } from '../../markdown/safe-link';
import { usePanel } from '../../panel-context';
import { fillIn, type Language } from '../../words/choose-words';
import { Icon } from '../icons';

/** So few left is worth saying. */
const LOW_STOCK = 5;

/** A product: what it costs and whether it is there first, then what it is. The whole card is the link. */
export function ProductItem({ product }: { product: ProductCard }) {
  const { words, locale, shopOrigin, config, session, pageUrl } = usePanel();
  const [broken, setBroken] = useState(false);
  const image = broken ? null : safeLink(product.imageUrl);
  const href = safeLink(product.url);
  const price = priceTag(product, locale);
  const stock = describeStock(product, words);

  const content = (
    <>
      <span class="picture">
        {image ? (
          // biome-ignore lint/performance/noImgElement: there is no Next in the widget.
          <img src={image} alt="" loading="lazy" decoding="async" onError={() => setBroken(true)} />
        ) : (
          <Icon name="image" />
        )}
      </span>
      <span class="facts">
        {price ? (
          <span class="price">
            <span class="now">{price.isFrom ? fillIn(words.from, { price: price.price }) : price.price}</span>
            {price.before && (
              <>
                {' '}
                <s aria-hidden="true">{price.before}</s>
                <span class="unseen">{fillIn(words.before, { price: price.before })}</span>
              </>
            )}
          </span>
        ) : (
          <span class="price">{words.priceInShop}</span>
        )}
        <span class={`stock ${stock.kind}`}>{stock.text}</span>
        {/* A Latin name in an Arabic card stays on the card's side. */}
        <span class="name">
          <bdi>{product.title}</bdi>
        </span>
        {product.brand && (
          <span class="brand">
            <bdi>{product.brand}</bdi>
          </span>
        )}
      </span>
    </>
  );
  const card = href ? (
    <a class="product" href={href} target={linkTarget(href, shopOrigin)} rel="noopener">
      {content}
    </a>
  ) : (
    <div class="product">{content}</div>
  );
  if (!config.can_fill_cart || !product.inStock) return card;
  const { title } = product;
  return (
    <>
      {card}
      <button
        type="button"
        class="add-to-cart"
        aria-label={`${words.addToCart}: ${title}`}
        onClick={() => session.send(fillIn(words.addToCartMessage, { title }), pageUrl())}
      >
        <Icon name="cart" />
        {words.addToCart}
      </button>
    </>
  );
}

function describeStock({ inStock, stock }: ProductCard, words: Language['words']) {
  if (!inStock) return { kind: 'none', text: words.soldOut };
  if (stock !== null && stock > 0 && stock <= LOW_STOCK) {
    return { kind: 'low', text: fillIn(words.lowStock, { n: stock }) };
  }
  return { kind: 'full', text: words.inStock };
}
