import type { AttachmentType } from '@/core/contracts/attachment';

const MAX_CHARS = 120;

/** The first is what a name gets that has another ending. */
const ENDINGS: Record<AttachmentType, readonly [string, ...string[]]> = {
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'application/pdf': ['pdf'],
};

/**
 * A file's name as it is shown: one line without folders, control characters and marks that turn the direction of
 * writing ("exe.gpj" read backwards), and with the ending of what the file is.
 */
export function cleanName(name: string, type: AttachmentType): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu, '')
    .replace(/["<>|*?:]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const endings = ENDINGS[type];
  const ending = /\.([a-z\d]{1,8})$/i.exec(plain)?.[1]?.toLowerCase();
  const fits = ending !== undefined && endings.includes(ending);
  const stem = fits ? plain.slice(0, -(ending.length + 1)) : plain;
  return `${[...stem].slice(0, MAX_CHARS).join('') || 'file'}.${fits ? ending : endings[0]}`;
}
