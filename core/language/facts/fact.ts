/** Kinds of facts that an answer may only repeat, never make up. */
export type FactKind =
  | 'price'
  | 'stock'
  | 'date'
  | 'weekday'
  | 'time'
  | 'percent'
  | 'order'
  | 'tracking'
  | 'code'
  | 'url'
  | 'email'
  | 'phone'
  | 'name'
  | 'measure'
  | 'number'
  /** Nothing that could be true or false: words that the store does not want to be said. */
  | 'forbidden';

/** A fact in a text. Offsets are those of the text it was found in. */
export interface Fact {
  kind: FactKind;
  start: number;
  end: number;
  text: string;
  /**
   * What it says, whatever the format, currency sign or language: "€49" and "49,00 EUR" give the same. Several where a
   * writing can be read in several ways (03/04/2026); one of them has to be known.
   */
  keys: string[];
}
