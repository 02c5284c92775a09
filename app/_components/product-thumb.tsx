import { ImageOff } from 'lucide-react';

/** A product's picture, or a quiet stand-in where it has none. */
export function ProductThumb({ url, large }: { url: string | null; large?: boolean }) {
  const size = large ? 'size-24' : 'size-10';
  if (!url) {
    return (
      <span className={`${size} grid shrink-0 place-items-center rounded-sm bg-sunken text-faint`}>
        <ImageOff className="size-4" aria-hidden />
      </span>
    );
  }
  return (
    // biome-ignore lint/performance/noImgElement: images live on the store's server, unknown to the optimiser
    <img src={url} alt="" loading="lazy" className={`${size} shrink-0 rounded-sm bg-sunken object-cover`} />
  );
}
