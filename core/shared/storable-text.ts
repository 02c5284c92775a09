/** What Postgres refuses in text: the character 0. */
const NUL = '\0';
/** The same in JSON, beside halves of surrogate pairs ("\ud83d"), which jsonb refuses as well; `\\` is passed over. */
const REFUSED_ESCAPE = /\\(\\|u0000|ud[89a-f][0-9a-f]{2})/g;

/** A text that a text column takes: without the character 0, which no keyboard writes but a request may hold. */
export function toStorableText(text: string): string {
  return text.includes(NUL) ? text.replaceAll(NUL, '') : text;
}

/**
 * JSON that a jsonb column takes. Texts of shoppers and models get cut, and a cut can go through an emoji: its halves
 * become U+FFFD here, and the character 0 is left out.
 */
export function toStorableJson(value: unknown): string {
  // Of a well-formed string JSON.stringify escapes no surrogate, so every escape that is found is a lone one.
  return JSON.stringify(value).replace(REFUSED_ESCAPE, (found, what: string) => {
    if (what === '\\') return found;
    return what === 'u0000' ? '' : '\ufffd';
  });
}
