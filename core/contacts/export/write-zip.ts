import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  /** With "/" between folders. */
  name: string;
  content: Uint8Array;
  /** Left as it is: pictures and the like are compressed already. */
  stored?: boolean;
}

const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
/** Without zip64 no offset may need more than 32 bits. */
const MAX_BYTES = 0xffffffff;

/**
 * A zip archive (PKWARE APPNOTE 6.3.10, without zip64): local headers with contents, then the central directory.
 * @throws RangeError above 4 GB
 */
export function writeZip(entries: readonly ZipEntry[], at: Date): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, stored } of entries) {
    const nameBytes = Buffer.from(name, 'utf8');
    const data = stored ? Buffer.from(content) : deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0); // version needed: 2.0
    common.writeUInt16LE(UTF8_NAMES, 2);
    common.writeUInt16LE(stored ? 0 : DEFLATED, 4);
    common.writeUInt32LE(dosTime(at), 6);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);

    const central = Buffer.alloc(20);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4); // made by 2.0
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(central.subarray(0, 6), common, tail, nameBytes);

    parts.push(signature(0x04034b50), common, nameBytes, data);
    offset += 4 + common.length + nameBytes.length + data.length;
    if (offset > MAX_BYTES) throw new RangeError('The archive is larger than 4 GB.');
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}

/** MS-DOS time in the lower and date in the upper 16 bits, UTC; seconds go in steps of two. */
function dosTime(at: Date): number {
  const date = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  return ((date << 16) | time) >>> 0;
}
