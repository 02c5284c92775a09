import { AppError } from '@/core/shared/app-error';
import { encodingFromFirstBytes } from '@/core/shared/text-files/detect-encoding';
import { checkZip } from './check-zip';

export type FileKind = 'pdf' | 'docx' | 'html' | 'text';

/**
 * Tells by its content what a file is; its name decides nothing but whether text with a few tags is Markdown.
 * @throws AppError `unsupported` with advice, and what `checkZip` throws
 */
export function detectFileKind(bytes: Buffer, fileName: string): FileKind {
  if (bytes.length === 0) throw new AppError('invalid_input', 'The file is empty.');
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return kindOfArchive(bytes);
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) {
    throw unsupported('This is a document of an old Office version. Save it as .docx or PDF.');
  }
  if (bytes.subarray(0, 5).toString('latin1') === '{\\rtf') {
    throw unsupported('This is an RTF document. Save it as .docx or PDF.');
  }
  if (encodingFromFirstBytes(bytes) === null && bytes.subarray(0, 4096).includes(0)) {
    throw unsupported('This file holds no text. Upload a PDF, Word, HTML, Markdown or text file.');
  }
  const start = bytes.subarray(0, 4096).toString('latin1').replaceAll('\u0000', '').trimStart().toLowerCase();
  if (/^(\u00ef\u00bb\u00bf)?\s*(<!doctype html|<html|<head|<body)/.test(start)) return 'html';
  const markdown = /\.(md|markdown|mdx|txt)$/i.test(fileName);
  return !markdown && /<(p|div|h[1-6]|ul|table|section|article|main)[\s>]/.test(start) ? 'html' : 'text';
}

function kindOfArchive(bytes: Buffer): FileKind {
  const names = checkZip(bytes);
  if (names.includes('word/document.xml')) return 'docx';
  if (names.some((name) => name.startsWith('xl/'))) {
    throw unsupported('This is a spreadsheet. Save an FAQ as CSV (question, answer), or other texts as PDF.');
  }
  if (names.some((name) => name.startsWith('ppt/'))) {
    throw unsupported('This is a presentation. Save it as PDF and upload that.');
  }
  throw unsupported('This is an archive. Unpack it and upload the files in it.');
}

function unsupported(message: string): AppError {
  return new AppError('unsupported', message);
}
