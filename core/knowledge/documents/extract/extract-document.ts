import iconv from 'iconv-lite';
import { AppError } from '@/core/shared/app-error';
import { cleanLine, cleanText } from '@/core/shared/text-files/clean-text';
import { decodeText } from '@/core/shared/text-files/open-text-file';
import { detectFileKind } from './detect-file-kind';
import { docxToMarkdown } from './docx-to-markdown';
import { type ExtractedText, MAX_DOCUMENT_CHARS } from './extracted-text';
import { htmlToMarkdown } from './html-to-markdown';
import { isTitle } from './is-title';
import { pdfToText } from './pdf-to-text';

export interface DocumentInput {
  bytes: Buffer;
  /** Names the document when it does not name itself. */
  fileName: string;
  /** As a web server states it. */
  charset?: string | undefined;
}

/**
 * Title and readable text of a file or page, whatever it is: PDF, Word, HTML, Markdown, plain text.
 * @throws AppError `unsupported`, `invalid_input` (damaged, no text in it), `too_large`
 */
export async function extractDocument(input: DocumentInput): Promise<ExtractedText> {
  const extracted = await extract(input);
  if (extracted.text === '') {
    throw new AppError(
      'invalid_input',
      'There is no readable text in it. If the page is drawn by a script, paste its text into a text source.',
    );
  }
  return { ...extracted, title: isTitle(extracted.title) ? extracted.title : titleFromName(input.fileName) };
}

async function extract({ bytes, fileName, charset }: DocumentInput): Promise<ExtractedText> {
  switch (detectFileKind(bytes, fileName)) {
    case 'pdf':
      return pdfToText(bytes);
    case 'docx':
      return docxToMarkdown(bytes);
    case 'html':
      return htmlToMarkdown(decodeHtml(bytes, charset));
    case 'text':
      return readMarkdown(decodeWith(bytes, charset));
  }
}

function readMarkdown(markdown: string): ExtractedText {
  const text = cleanText(withoutFrontMatter(markdown), MAX_DOCUMENT_CHARS);
  const heading = text.match(/^#{1,2}[ \t]+(.+?)[ \t#]*$/m)?.[1] ?? '';
  return { title: cleanLine(heading, 300), text };
}

function withoutFrontMatter(markdown: string): string {
  return markdown.replace(/^---\r?\n[\s\S]{0,5000}?\r?\n---\r?\n/, '');
}

/** A page names its encoding in the header, in a byte order mark, or in a meta tag near its beginning. */
function decodeHtml(bytes: Buffer, charset: string | undefined): string {
  const head = bytes.subarray(0, 2048).toString('latin1');
  const meta = head.match(/<meta[^>]+charset\s*=\s*["']?([\w-]+)/i)?.[1];
  return decodeWith(bytes, charset ?? meta);
}

function decodeWith(bytes: Buffer, charset: string | undefined): string {
  const named = charset && !/^utf-?(8|16)/i.test(charset) && iconv.encodingExists(charset);
  return named ? iconv.decode(bytes, charset) : decodeText(bytes);
}

/** "returns_and-refunds.md" → "Returns and refunds". */
export function titleFromName(fileName: string): string {
  const base = fileName.split(/[\\/]/).findLast((part) => part !== '') ?? '';
  const words = cleanLine(base.replace(/\.\w{1,8}$/, '').replace(/[_-]+/g, ' '), 200);
  return words === '' ? 'Document' : words.charAt(0).toUpperCase() + words.slice(1);
}
