/** What a browser would run if it took the file for a page. No picture holds it by chance. */
const MARKUP = /<script[\s>/]|<!doctype\s+html|<iframe[\s>]|<\?php\s/i;

/** Readers of PDF take a file whose header stands anywhere in here. */
const PDF_HEADER_WITHIN = 1024;
/** An archive's directory ends with 22 bytes and a comment of at most this many more (PKWARE APPNOTE 4.3.16). */
const ARCHIVE_TAIL = 22;
const MAX_COMMENT = 65_535;

/**
 * Whether a file is something else besides what its first bytes say: a page, a PDF inside of an image, or an archive
 * at its end. Such files exist to be taken for one thing by a check and for another by a program.
 * @returns a word for it, or null
 */
export function findOtherFormat(content: Buffer, mimeType: string): 'markup' | 'pdf' | 'archive' | null {
  if (holdsArchive(content)) return 'archive';
  // The text of a PDF may well be about scripts, and no browser reads one as a page.
  if (mimeType === 'application/pdf') return null;
  if (content.subarray(0, PDF_HEADER_WITHIN).includes('%PDF-')) return 'pdf';
  return MARKUP.test(content.toString('latin1')) ? 'markup' : null;
}

function holdsArchive(content: Buffer): boolean {
  const from = Math.max(0, content.length - ARCHIVE_TAIL - MAX_COMMENT);
  const tail = content.subarray(from);
  for (let at = tail.indexOf('PK\x05\x06'); at !== -1; at = tail.indexOf('PK\x05\x06', at + 1)) {
    if (at + ARCHIVE_TAIL <= tail.length && tail.readUInt16LE(at + 20) === tail.length - at - ARCHIVE_TAIL)
      return true;
  }
  return false;
}
