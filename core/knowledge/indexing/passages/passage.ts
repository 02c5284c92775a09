export interface Passage {
  /** "Returns › Sale items"; empty when the text has no headings there. */
  heading: string;
  text: string;
}
