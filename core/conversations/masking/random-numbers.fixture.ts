import { passesLuhn } from './luhn';

/** A generator of the same numbers every time (mulberry32, T. Ettinger, public domain). */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export class NumberMaker {
  constructor(private readonly random: () => number) {}

  pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.random() * from.length)] as T;
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => Math.floor(this.random() * 10)).join('');
  }

  /** A card number of a scheme, valid to its last digit. */
  card(): string {
    const [prefix, length] = this.pick([
      ['4', 16],
      ['51', 16],
      ['55', 16],
      ['2221', 16],
      ['2720', 16],
      ['34', 15],
      ['37', 15],
      ['6011', 16],
      ['65', 16],
      ['3528', 16],
      ['62', 16],
    ] as const);
    const body = prefix + this.digits(length - prefix.length - 1);
    return body + this.luhnDigit(body);
  }

  /** The number as people write it. */
  written(card: string): string {
    const separator = this.pick(['', '', ' ', '-', '.', ' - ', '\u00a0', '  ']);
    const groups = card.length === 15 ? [4, 6, 5] : [4, 4, 4, 4];
    let at = 0;
    const parts = groups.map((length) => {
      const part = card.slice(at, at + length);
      at += length;
      return part;
    });
    return parts.join(separator);
  }

  /** EAN-8, UPC-A, EAN-13 or ITF-14 with its GS1 check digit. */
  barcode(): string {
    const length = this.pick([8, 12, 13, 13, 13, 14]);
    return this.withGs1(this.digits(length - 1));
  }

  /** 1Z, shipper, service, parcel, check digit (UPS, "Tracking number check digit"). */
  ups(): string {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
    const body = Array.from({ length: 15 }, (_, at) =>
      at < 6 ? this.pick([...letters]) : this.digits(1),
    ).join('');
    const sum = [...body].reduce((total, char, at) => {
      const value = /\d/.test(char) ? Number(char) : (char.charCodeAt(0) - 63) % 10;
      return total + (at % 2 === 1 ? 2 * value : value);
    }, 0);
    return `1Z${body}${(10 - (sum % 10)) % 10}`;
  }

  /** UPU S10: two letters, eight digits, check digit, country. */
  postal(): string {
    const body = this.digits(8);
    const weights = [8, 6, 4, 2, 3, 5, 9, 7];
    const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (weights[at] ?? 0), 0);
    const rest = 11 - (sum % 11);
    return `${this.pick(['RR', 'CP', 'LX', 'EE'])}${body}${rest === 10 ? 0 : rest === 11 ? 5 : rest}${this.pick(['DE', 'US', 'FR', 'CN'])}`;
  }

  /** USPS: 22 digits with a GS1 check digit, often in groups of four. */
  usps(): string {
    const number = this.withGs1(`9${this.pick(['2', '3', '4'])}${this.digits(19)}`);
    return this.pick([number, number.replace(/(\d{4})(?=\d)/g, '$1 ')]);
  }

  /** SSCC-based parcel numbers as DHL prints them. */
  dhl(): string {
    return this.pick([this.withGs1(`00340434${this.digits(11)}`), this.digits(10), `JJD0${this.digits(14)}`]);
  }

  /** 12 digits, or 14 of DPD and GLS; of any beginning. */
  parcel(): string {
    return this.pick([this.digits(12), `0${this.digits(13)}`, this.digits(11)]);
  }

  /** Numbers of 15 to 18 digits as several carriers give them: only a word tells them from cards. */
  longParcel(): string {
    return this.withGs1(this.digits(this.pick([14, 15, 17])));
  }

  phone(): string {
    const [country, length] = this.pick([
      ['1', 10],
      ['49', 10],
      ['49', 11],
      ['33', 9],
      ['34', 9],
      ['39', 10],
      ['31', 9],
      ['351', 9],
      ['44', 10],
      ['55', 11],
    ] as const);
    const rest = `${this.pick(['1', '2', '6', '7', '9'])}${this.digits(length - 1)}`;
    const spaced = rest.replace(/(\d{3})(?=\d)/g, '$1 ');
    return this.pick([
      `+${country}${rest}`,
      `+${country} ${spaced}`,
      `00${country} ${spaced}`,
      `0${rest}`,
      `+${country} (0) ${spaced}`,
      `(${rest.slice(0, 3)}) ${rest.slice(3)}`,
      `+${country}-${rest.replace(/(\d{3})(?=\d)/g, '$1-')}`,
    ]);
  }

  order(): string {
    return this.pick([
      `#${this.digits(4)}`,
      `#${this.digits(6)}`,
      `2026-${this.digits(6)}`,
      `${this.digits(3)}-${this.digits(7)}-${this.digits(7)}`,
      `SO-${this.digits(8)}`,
      this.digits(10),
      `W${this.digits(9)}`,
      this.digits(this.pick([5, 7, 8, 9, 11, 12])),
    ]);
  }

  private luhnDigit(body: string): string {
    return [...'0123456789'].find((digit) => passesLuhn(body + digit)) ?? '0';
  }

  private withGs1(body: string): string {
    const sum = [...body]
      .reverse()
      .reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
    return body + ((10 - (sum % 10)) % 10);
  }
}
