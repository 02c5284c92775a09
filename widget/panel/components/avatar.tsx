import { useState } from 'preact/hooks';
import { safeLink } from '../markdown/safe-link';

/** The assistant's picture, or its initial. Decoration: its name always stands beside it. */
export function Avatar({ name, url, size }: { name: string; url: string | null; size: 'large' | 'small' }) {
  const [broken, setBroken] = useState(false);
  const image = broken ? null : safeLink(url);
  return (
    <span class={`avatar ${size}`} aria-hidden="true">
      {image ? (
        // biome-ignore lint/performance/noImgElement: there is no Next in the widget.
        <img src={image} alt="" onError={() => setBroken(true)} />
      ) : (
        [...name.trim()][0]?.toUpperCase()
      )}
    </span>
  );
}
