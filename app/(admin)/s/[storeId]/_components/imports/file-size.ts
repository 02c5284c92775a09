/** "640 kB", "12.4 MB". */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${Math.round(bytes)} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} kB`;
  const megabytes = bytes / 1024 / 1024;
  return `${megabytes.toLocaleString('en', { maximumFractionDigits: megabytes < 100 ? 1 : 0 })} MB`;
}
