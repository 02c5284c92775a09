const blockSize = 512;

/**
 * Reads the regular files of a tar archive, as npm packs them.
 *
 * @param archive the archive, unpacked from its gzip layer
 * @yields path and content of each file, in archive order; the content is a view into `archive`
 * @throws Error when the archive ends in the middle of a file
 */
export function* readTar(archive: Buffer): Generator<{ path: string; content: Buffer }> {
  let at = 0;
  while (at + blockSize <= archive.length) {
    const name = text(archive, at, 100);
    if (name === '') return;
    const size = Number.parseInt(text(archive, at + 124, 12), 8);
    const type = String.fromCharCode(archive[at + 156] ?? 0);
    const prefix = text(archive, at + 345, 155);
    const start = at + blockSize;
    if (start + size > archive.length) throw new Error(`The archive ends within ${name}.`);
    if (type === '0' || type === '\0') {
      yield {
        path: prefix ? `${prefix}/${name}` : name,
        content: archive.subarray(start, start + size),
      };
    }
    at = start + Math.ceil(size / blockSize) * blockSize;
  }
}

function text(archive: Buffer, at: number, length: number): string {
  const field = archive.subarray(at, at + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end === -1 ? length : end).trim();
}
