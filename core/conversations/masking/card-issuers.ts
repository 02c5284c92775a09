interface Issuer {
  /** First and last number of the range that the card's number begins with. */
  from: number;
  to: number;
  lengths: readonly number[];
}

/** Ranges of the large schemes (ISO/IEC 7812 issuer numbers, as the schemes publish them). */
const ISSUERS: readonly Issuer[] = [
  { from: 4, to: 4, lengths: [13, 16, 19] }, // Visa
  { from: 51, to: 55, lengths: [16] }, // Mastercard
  { from: 2221, to: 2720, lengths: [16] }, // Mastercard
  { from: 34, to: 34, lengths: [15] }, // American Express
  { from: 37, to: 37, lengths: [15] }, // American Express
  { from: 300, to: 305, lengths: [14, 16, 19] }, // Diners Club
  { from: 36, to: 36, lengths: [14, 16, 19] }, // Diners Club
  { from: 38, to: 39, lengths: [14, 16, 19] }, // Diners Club
  { from: 3528, to: 3589, lengths: [16, 17, 18, 19] }, // JCB
  { from: 6011, to: 6011, lengths: [16, 19] }, // Discover
  { from: 644, to: 659, lengths: [16, 19] }, // Discover
  { from: 62, to: 62, lengths: [16, 17, 18, 19] }, // UnionPay
  { from: 81, to: 81, lengths: [16, 17, 18, 19] }, // UnionPay
  { from: 50, to: 50, lengths: [13, 14, 15, 16, 17, 18, 19] }, // Maestro
  { from: 56, to: 58, lengths: [13, 14, 15, 16, 17, 18, 19] }, // Maestro
  { from: 60, to: 61, lengths: [16] }, // RuPay and others
  { from: 63, to: 63, lengths: [13, 14, 15, 16, 17, 18, 19] }, // Maestro
  { from: 67, to: 67, lengths: [13, 14, 15, 16, 17, 18, 19] }, // Maestro
  { from: 2200, to: 2204, lengths: [16, 19] }, // Mir
];

/** Whether a scheme issues cards with such a beginning and length. */
export function isIssued(digits: string): boolean {
  return ISSUERS.some(({ from, to, lengths }) => {
    const beginning = Number(digits.slice(0, String(from).length));
    return beginning >= from && beginning <= to && lengths.includes(digits.length);
  });
}
