import type { WidgetConfig } from '@/core/contracts/widget/config';
import { fillIn } from '../words/choose-words';
import type { Words } from '../words/en';

export type FileLimits = Pick<WidgetConfig, 'max_file_bytes' | 'max_files' | 'file_types'>;

/**
 * Spares an upload that the server would refuse. What a browser calls a file's type is a guess from its name; one that
 * it does not know is left to the server, which looks inside.
 * @returns why it cannot be sent, in the reader's words; null: nothing is known against it
 */
export function checkFile(
  { name, size, type }: Pick<File, 'name' | 'size' | 'type'>,
  limits: FileLimits,
  words: Words,
): string | null {
  if (size > limits.max_file_bytes) {
    return fillIn(words.fileTooLarge, { name, n: Math.floor(limits.max_file_bytes / 1024 / 1024) });
  }
  return type && !limits.file_types.includes(type) ? fillIn(words.fileType, { name }) : null;
}
