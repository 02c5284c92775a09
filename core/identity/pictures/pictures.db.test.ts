import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { newId } from '@/core/shared/ids';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { findPicture } from './pictures.queries';
import { savePicture } from './save-picture';

let test: CoreTestContext;
let userId: string;
beforeAll(async () => {
  test = await createCoreContext();
});
afterAll(() => test.close());
beforeEach(async () => {
  const email = `${newId()}@shop.example`;
  userId = (await test.ctx.db.user.create({ data: { email, name: 'Ada', passwordHash: '-' } })).id;
});

/** Head of a PNG of a size; its pixels do not matter here. */
function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync('x')),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
const save = (bytes: Uint8Array | null) => savePicture(test.ctx, { userId, bytes });

it('keeps a picture with the type that its bytes show, until it is taken away', async () => {
  const bytes = png(256, 256);
  await save(bytes);
  const found = await findPicture(test.ctx.sql, userId);
  expect(found?.type).toBe('image/png');
  expect(Buffer.from(found?.bytes ?? []).equals(bytes)).toBe(true);
  await save(null);
  expect(await findPicture(test.ctx.sql, userId)).toBeNull();
});

it.each([
  [
    'an SVG with a script',
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    'unsupported',
  ],
  ['a web page', '<!doctype html><script>alert(1)</script>', 'unsupported'],
  ['a GIF', 'GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff;', 'unsupported'],
  ['nothing', '', 'unsupported'],
  ['half a JPEG', '\xff\xd8\xff\xe0\x00\x10JFIF', 'invalid_input'],
])('refuses %s', async (_, text, code) => {
  await expect(save(Buffer.from(text, 'latin1'))).rejects.toMatchObject({ code });
  expect(await findPicture(test.ctx.sql, userId)).toBeNull();
});

it('refuses what unpacks to too many pixels, and what is too large', async () => {
  await expect(save(png(50_000, 50_000))).rejects.toMatchObject({ code: 'invalid_input' });
  await expect(save(png(0, 0))).rejects.toMatchObject({ code: 'invalid_input' });
  const large = Buffer.concat([png(256, 256), Buffer.alloc(200_000)]);
  await expect(save(large)).rejects.toMatchObject({ code: 'too_large' });
});
