import type { PostalAddress } from '@/core/stores/orders/platform-order';

export function AddressLines({ address }: { address: PostalAddress }) {
  const lines = [
    address.name,
    address.company,
    address.line1,
    address.line2,
    [address.postalCode, address.city].filter(Boolean).join(' '),
    [address.region, countryOf(address.country)].filter(Boolean).join(', '),
  ].filter(Boolean);
  return (
    <address className="not-italic">
      {lines.map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
    </address>
  );
}

/** "DE" is no word for people; other words stand as the platform gives them. */
function countryOf(country: string | null): string | null {
  if (!country || !/^[A-Z]{2}$/.test(country)) return country;
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'code' }).of(country) ?? country;
}
