export interface ExtractedText {
  /** From the document itself; '' when it names none. */
  title: string;
  /** Markdown. */
  text: string;
}

/** Of a page or file; what comes behind is cut. A novel has 600,000. */
export const MAX_DOCUMENT_CHARS = 2_000_000;
