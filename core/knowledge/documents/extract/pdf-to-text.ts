import { getDocumentProxy } from 'unpdf';
import { AppError } from '@/core/shared/app-error';
import { cleanLine, cleanText } from '@/core/shared/text-files/clean-text';
import { type ExtractedText, MAX_DOCUMENT_CHARS } from './extracted-text';
import { joinItems, type PdfLine, type PdfTextItem, writePdfLines } from './write-pdf-lines';

const MAX_PAGES = 1000;
/** Pages with less than this, on average, are pictures with at most a page number on them. */
const MIN_CHARS_PER_PAGE = 20;
const MAX_SECONDS = 90;

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * The text layer of a PDF, page by page.
 * @throws AppError `invalid_input` for a scan without text, a password, or a damaged file; `too_large`
 */
export async function pdfToText(bytes: Uint8Array): Promise<ExtractedText> {
  const pdf = await open(bytes);
  try {
    if (pdf.numPages > MAX_PAGES) {
      throw new AppError('too_large', `This PDF has more than ${MAX_PAGES} pages. Split it.`);
    }
    const lines = await readPages(pdf);
    const text = cleanText(writePdfLines(lines), MAX_DOCUMENT_CHARS);
    if (text.replace(/\s/g, '').length < pdf.numPages * MIN_CHARS_PER_PAGE) throw withoutText();
    return { title: await readTitle(pdf), text };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    // A copy: pdf.js takes the buffer over.
    return await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 });
  } catch (cause) {
    const locked = cause instanceof Error && cause.name === 'PasswordException';
    throw new AppError(
      'invalid_input',
      locked
        ? 'This PDF is protected by a password. Save it without one and upload it again.'
        : 'This PDF is damaged and cannot be read. Export it again.',
      { cause },
    );
  }
}

async function readPages(pdf: PdfDocument): Promise<PdfLine[]> {
  const deadline = performance.now() + MAX_SECONDS * 1000;
  const lines: PdfLine[] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages && characters < MAX_DOCUMENT_CHARS; number++) {
    if (performance.now() > deadline) {
      throw new AppError('too_large', 'This PDF takes too long to read. Split it, or upload its text.');
    }
    const page = await pdf.getPage(number);
    for (const line of joinItems((await page.getTextContent()).items as PdfTextItem[])) {
      characters += line.text.length;
      lines.push(line);
    }
    page.cleanup();
  }
  return lines;
}

async function readTitle(pdf: PdfDocument): Promise<string> {
  const metadata = await pdf.getMetadata().catch(() => undefined);
  const title = (metadata?.info as { Title?: unknown } | undefined)?.Title;
  // Word processors put the file's name there.
  return typeof title === 'string' && !/\.\w{2,4}$|^untitled|^microsoft word/i.test(title)
    ? cleanLine(title, 300)
    : '';
}

function withoutText(): AppError {
  return new AppError(
    'invalid_input',
    'This PDF holds pictures of text, not text itself. Run it through text recognition (OCR), or paste its text into a text source.',
  );
}
