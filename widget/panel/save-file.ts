import type { TranscriptFile } from '@/core/contracts/widget/transcripts';

/** Has the browser save a text as a file. */
export function saveFile({ name, type, content }: TranscriptFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read it only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
