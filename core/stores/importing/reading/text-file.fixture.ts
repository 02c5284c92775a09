import type { TextFile } from '@/core/shared/text-files/open-text-file';

/** A text file that a test has as a string; read in small pieces, as a long one would be. */
export function textFileOf(text: string): TextFile {
  return {
    sizeBytes: text.length,
    encoding: 'utf8',
    sample: text.slice(0, 65_536),
    async *read(onBytes) {
      for (let i = 0; i < text.length; i += 100) {
        onBytes?.(Math.min(text.length, i + 100));
        yield text.slice(i, i + 100);
      }
    },
  };
}

export const NO_METER = { bytes: () => undefined, row: () => undefined };
