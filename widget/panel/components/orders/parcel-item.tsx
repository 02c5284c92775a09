import type { OrderCard } from '@/core/contracts/order-card';
import { formatDate } from '../../format/format-time';
import { safeLink } from '../../markdown/safe-link';
import { usePanel } from '../../panel-context';
import { fillIn } from '../../words/choose-words';
import { Icon } from '../icons';

/** A parcel: where it is, and the way to its tracking. */
export function ParcelItem({ parcel }: { parcel: OrderCard['parcels'][number] }) {
  const { words, locale } = usePanel();
  const track = safeLink(parcel.trackingUrl);
  const date = parcel.deliveredAt
    ? fillIn(words.deliveredOn, { date: formatDate(parcel.deliveredAt, locale) })
    : parcel.estimatedDeliveryAt
      ? fillIn(words.expectedOn, { date: formatDate(parcel.estimatedDeliveryAt, locale) })
      : null;
  // "Delivered, delivered 3 May" says it twice.
  const known = words.parcelStatus[parcel.status];
  const state = [parcel.deliveredAt ? null : known, date].filter(Boolean).join(', ');
  return (
    <li>
      <Icon name="parcel" />
      <span class="what">
        <span class={`parcel-state ${parcel.status}`}>{state || words.parcel}</span>
        {parcel.carrier && (
          <span class="variant">
            <bdi>{parcel.carrier}</bdi>
          </span>
        )}
        {parcel.trackingNumber && (
          <span class="variant">
            <bdi>{parcel.trackingNumber}</bdi>
          </span>
        )}
        {track && (
          <a
            class="track"
            href={track}
            target="_blank"
            rel="noopener"
            aria-label={fillIn(words.trackIn, { number: parcel.trackingNumber ?? '' }).trim()}
          >
            {words.track}
            <Icon name="external" />
          </a>
        )}
      </span>
    </li>
  );
}
