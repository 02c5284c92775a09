import type { OrderCard } from '@/core/contracts/order-card';
import { formatPrice } from '../../format/format-price';
import { formatDate, formatMoment } from '../../format/format-time';
import { linkTarget, safeLink } from '../../markdown/safe-link';
import { usePanel } from '../../panel-context';
import { fillIn } from '../../words/choose-words';
import { Icon } from '../icons';
import { LineWhat } from '../line-what';
import { Thumb } from '../thumb';
import { OrderProgress } from './order-progress';
import { ParcelItem } from './parcel-item';

/** How many lines stand open; the rest is counted. */
const SHOWN_LINES = 3;

/** An order of the shopper: how far it is first, then its parcels, then what is in it. */
export function OrderItem({ order }: { order: OrderCard }) {
  const { words, locale, shopOrigin } = usePanel();
  const page = safeLink(order.statusUrl);
  const money = (cents: number) => formatPrice(cents, order.currency, locale);
  const shown = order.lines.slice(0, SHOWN_LINES);
  // Where no line has a picture, grey squares would only take the room.
  const pictured = shown.some(({ imageUrl }) => imageUrl);
  const more = order.moreLines + Math.max(0, order.lines.length - SHOWN_LINES);
  return (
    <article class="order" aria-label={fillIn(words.order, { number: order.number })}>
      <header>
        <h3>
          <bdi>{fillIn(words.order, { number: order.number })}</bdi>
        </h3>
        <p>{fillIn(words.placedOn, { date: formatDate(order.placedAt, locale) })}</p>
      </header>
      <OrderProgress status={order.status} />
      {order.parcels.length > 0 && (
        <ul class="parcels">
          {order.parcels.map((parcel, i) => (
            <ParcelItem key={parcel.trackingNumber ?? i} parcel={parcel} />
          ))}
        </ul>
      )}
      <ul class="order-lines">
        {shown.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id and never move.
          <OrderLine key={i} line={line} pictured={pictured} />
        ))}
      </ul>
      {more > 0 && <p class="more">{fillIn(words.moreItems, { n: more })}</p>}
      <dl class="sums">
        <div>
          <dt>{words.total}</dt>
          <dd>{money(order.totalCents)}</dd>
        </div>
        {order.refundedCents > 0 && (
          <div>
            <dt>{words.refunded}</dt>
            <dd>{money(order.refundedCents)}</dd>
          </div>
        )}
      </dl>
      {order.asOf && (
        <p class="as-of">
          <Icon name="alert" />
          {fillIn(words.asOf, { time: formatMoment(order.asOf, locale) })}
        </p>
      )}
      {page && (
        <a class="order-page" href={page} target={linkTarget(page, shopOrigin)} rel="noopener">
          {words.orderPage}
          <Icon name="external" />
        </a>
      )}
    </article>
  );
}

function OrderLine({ line, pictured }: { line: OrderCard['lines'][number]; pictured: boolean }) {
  return (
    <li>
      {pictured && <Thumb url={line.imageUrl} />}
      <LineWhat line={line} />
      <span class="count">{line.quantity} ×</span>
    </li>
  );
}
