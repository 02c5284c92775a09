import { safeLink } from '../markdown/safe-link';
import { Icon } from './icons';

/** The small picture of a line; without a usable address an icon stands in its place. */
export function Thumb({ url }: { url: string | null }) {
  const image = safeLink(url);
  return (
    <span class="thumb">
      {image ? (
        // biome-ignore lint/performance/noImgElement: there is no Next in the widget.
        <img src={image} alt="" loading="lazy" decoding="async" />
      ) : (
        <Icon name="image" />
      )}
    </span>
  );
}
