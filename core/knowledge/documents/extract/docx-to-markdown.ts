import mammoth from 'mammoth';
import { AppError } from '@/core/shared/app-error';
import type { ExtractedText } from './extracted-text';
import { htmlToMarkdown } from './html-to-markdown';

/**
 * Text of a Word document; headings, lists and tables stay, pictures go.
 * @param bytes an archive that `checkZip` let pass
 * @throws AppError `invalid_input` when it cannot be read or holds no text
 */
export async function docxToMarkdown(bytes: Buffer): Promise<ExtractedText> {
  const html = await convert(bytes);
  const extracted = htmlToMarkdown(`<main>${html}</main>`);
  if (extracted.text === '') {
    throw new AppError(
      'invalid_input',
      'This Word document holds no text. Paste its text into a text source.',
    );
  }
  return extracted;
}

async function convert(bytes: Buffer): Promise<string> {
  try {
    const result = await mammoth.convertToHtml(
      { buffer: bytes },
      {
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        externalFileAccess: false,
        styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"],
      },
    );
    return result.value;
  } catch (cause) {
    throw new AppError(
      'invalid_input',
      'This Word document cannot be read. Save it again as .docx, or as PDF.',
      { cause },
    );
  }
}
