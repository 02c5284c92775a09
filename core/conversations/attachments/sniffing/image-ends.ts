/**
 * Where an image ends that begins at the first byte, by its own structure; null: it is cut off or malformed.
 * Formats: PNG (ISO/IEC 15948, 5.2), GIF89a (18 to 27), RIFF as used by WebP (RFC 9649, 2.3).
 */
type FindEnd = (content: Buffer) => number | null;

/** Eight bytes, then chunks of length, name, data and checksum, the last one named IEND. */
const endOfPng: FindEnd = (content) => {
  for (let at = 8; at + 12 <= content.length; ) {
    const name = content.toString('latin1', at + 4, at + 8);
    at += content.readUInt32BE(at) + 12;
    if (name === 'IEND') return at <= content.length ? at : null;
  }
  return null;
};

/** Header and colours, then blocks of parts that each tell their length, until the trailer. */
const endOfGif: FindEnd = (content) => {
  const coloursAfter = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let at = 13 + coloursAfter(content[10] ?? 0);
  while (at < content.length) {
    const kind = content[at];
    if (kind === 0x3b) return at + 1;
    if (kind === 0x21) at += 2;
    else if (kind === 0x2c) at += 11 + coloursAfter(content[at + 9] ?? 0);
    else return null;
    for (let part = content[at]; part !== 0; part = content[at]) {
      if (part === undefined) return null;
      at += part + 1;
    }
    at++;
  }
  return null;
};

const endOfWebp: FindEnd = (content) => {
  const size = content.readUInt32LE(4) + 8;
  const padded = size + (size % 2);
  return size > content.length ? null : Math.min(padded, content.length);
};

/** By the type as sniffed. A JPEG may hold more than its picture (phones add depth maps and films), so it has none. */
export const IMAGE_ENDS: Record<string, FindEnd> = {
  'image/png': endOfPng,
  'image/gif': endOfGif,
  'image/webp': endOfWebp,
};
