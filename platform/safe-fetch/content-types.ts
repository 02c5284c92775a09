import { AppError } from '@/core/shared/app-error';

const READABLE = [
  /^text\//,
  /^application\/(json|ld\+json|xml|xhtml\+xml|rss\+xml|atom\+xml|pdf|markdown|yaml)$/,
  /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document$/,
  // Sitemaps are often stored compressed; many servers know no better type for .md and .docx.
  /^application\/(gzip|x-gzip|octet-stream)$/,
];

export interface ContentType {
  /** Lower case, without parameters. */
  type: string;
  charset: string | undefined;
}

/** Splits a Content-Type header; a missing one counts as unknown bytes. */
export function parseContentType(header: string | undefined): ContentType {
  const [type = '', ...parameters] = (header ?? '').split(';').map((part) => part.trim());
  const charset = parameters.map((part) => part.match(/^charset="?([\w.:-]+)"?$/i)?.[1]).find(Boolean);
  return { type: type.toLowerCase() || 'application/octet-stream', charset: charset?.toLowerCase() };
}

/** @throws AppError `unsupported` for pictures, videos, programs and whatever else holds no text */
export function requireReadable(type: string): void {
  if (READABLE.some((pattern) => pattern.test(type))) return;
  throw new AppError(
    'unsupported',
    `There is no text at this address (${type.slice(0, 60)}). Enter a web page, a PDF, a Word document or a text file.`,
  );
}
