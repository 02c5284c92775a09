/**
 * Where carriers show a parcel to its receiver, by words in the carrier's name; the first that fits counts. Only
 * carriers whose page needs nothing but the number. Plugins that know the link themselves go first.
 */
const LINKS: [carrier: RegExp, link: string, number?: RegExp][] = [
  [/\b(deutsche post)\b/, 'https://www.deutschepost.de/de/s/sendungsverfolgung.html?piececode='],
  [/\bdhl\b/, 'https://www.dhl.com/en/express/tracking.html?AWB=', /^(\d{10,11}|JJD\d{10})$/],
  [/\bdhl\b/, 'https://www.dhl.de/de/privatkunden/pakete-empfangen/verfolgen.html?piececode='],
  [/\bdpd\b/, 'https://tracking.dpd.de/parcelstatus?query='],
  [/\bgls\b/, 'https://gls-group.com/DE/de/paketverfolgung?match='],
  [/\bhermes\b/, 'https://www.myhermes.de/empfangen/sendungsverfolgung/sendungsinformation#'],
  [/\busps\b/, 'https://tools.usps.com/go/TrackConfirmAction?tLabels='],
  [/\bups\b/, 'https://www.ups.com/track?tracknum='],
  [/\bfedex\b/, 'https://www.fedex.com/fedextrack/?trknbr='],
  [/\broyal mail\b/, 'https://www.royalmail.com/track-your-item#/tracking-results/'],
  [/\b(post at|oesterreichische post|osterreichische post)\b/, 'https://www.post.at/sv/sendungsdetails?snr='],
  [/\b(la poste|colissimo)\b/, 'https://www.laposte.fr/outils/suivre-vos-envois?code='],
  [/\baustralia post\b/, 'https://auspost.com.au/mypost/track/#/details/'],
  [/\bcanada post\b/, 'https://www.canadapost-postescanada.ca/track-reperage/en#/resultList?searchFor='],
];

/** @returns null when the carrier is not known, or there is no number */
export function carrierLink(carrier: string | null, number: string | null): string | null {
  if (!carrier || !number) return null;
  const name = carrier
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, ' ');
  const compact = number.replace(/\s+/g, '');
  const known = LINKS.find(([words, , fits]) => words.test(name) && (!fits || fits.test(compact)));
  return known ? known[1] + encodeURIComponent(compact) : null;
}
