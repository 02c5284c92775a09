import { formatMoney } from '@/core/shared/money';

/** Ways in which models and people write the same fact. `n` chooses one of them. */
export function writeMoney(cents: number, currency: string, locale: string, n: number): string {
  const amount = cents / 100;
  const [whole = '0', fraction = '00'] = amount.toFixed(2).split('.');
  const grouped = (separator: string) => whole.replace(/\B(?=(\d{3})+$)/g, separator);
  const sign =
    { EUR: '€', USD: '$', GBP: '£', CHF: 'CHF ', SEK: 'kr ', PLN: 'zł ' }[currency] ?? `${currency} `;
  const ways = [
    formatMoney(cents, currency, locale),
    formatMoney(cents, currency, 'en'),
    formatMoney(cents, currency, 'de'),
    formatMoney(cents, currency, 'fr'),
    `${currency} ${grouped(',')}.${fraction}`,
    `${grouped('.')},${fraction} ${currency}`,
    `${sign}${whole}.${fraction}`,
    `${whole},${fraction} ${sign.trim()}`,
    ...(fraction === '00'
      ? [`${sign}${grouped(',')}`, `${grouped('.')} ${sign.trim()}`, `${whole},- ${sign.trim()}`]
      : []),
  ];
  return ways[n % ways.length] ?? '';
}

export function writeDate(date: Date, n: number): string {
  const write = (locale: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(date);
  const ways = [
    ...['en', 'en-GB', 'de', 'fr', 'es', 'it', 'nl', 'pt'].flatMap((locale) => [
      write(locale, { dateStyle: 'long' }),
      write(locale, { day: 'numeric', month: 'long' }),
    ]),
    write('en', { dateStyle: 'medium' }),
    write('de', { dateStyle: 'medium' }),
    write('fr', { dateStyle: 'medium' }),
    date.toISOString().slice(0, 10),
    `${date.getUTCDate()}.${date.getUTCMonth() + 1}.`,
  ];
  return ways[n % ways.length] ?? '';
}

export function writePercent(value: number, n: number): string {
  const ways = [
    `${value}%`,
    `${value} %`,
    `${value} percent`,
    `${value} Prozent`,
    `${value} por ciento`,
    `**${value} %**`,
  ];
  return ways[n % ways.length] ?? '';
}

const STOCK_WAYS = [
  'Only # left.',
  'There are # in stock.',
  'Yes, # left!',
  'Nur noch # auf Lager.',
  'Noch # Stück verfügbar.',
  'Il reste # pièces disponibles.',
  'Quedan # unidades.',
  'Ne restano # pezzi disponibili.',
  'Er zijn nog # stuks op voorraad.',
  'Há # disponíveis.',
];
export function writeStock(value: number, n: number): string {
  return STOCK_WAYS[n % STOCK_WAYS.length]?.replace('#', String(value)) ?? '';
}

export function writeOrder(number: string, n: number): string {
  const bare = number.replace('#', '');
  const ways = [
    `Your order #${bare} is on its way.`,
    `Order **${bare}** was sent.`,
    `Ihre Bestellung Nr. ${bare} ist unterwegs.`,
    `Votre commande n° ${bare} est partie.`,
    `Tu pedido ${bare} está en camino.`,
    `Il tuo ordine ${bare} è in viaggio.`,
  ];
  return ways[n % ways.length] ?? '';
}

export function writePhone(digits: string, n: number): string {
  const ways = [
    `+${digits}`,
    `+${digits.slice(0, 2)} ${digits.slice(2, 4)} ${digits.slice(4)}`,
    `+${digits.slice(0, 2)} (0)${digits.slice(2, 4)} ${digits.slice(4, 7)}-${digits.slice(7)}`,
    `0${digits.slice(2, 4)}/${digits.slice(4)}`,
  ];
  return ways[n % ways.length] ?? '';
}
