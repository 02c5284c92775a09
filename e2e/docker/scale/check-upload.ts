import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import {
  type AttachmentView,
  FILE_NAME_HEADER,
  MAX_ATTACHMENT_BYTES,
  VISITOR_ID_HEADER,
} from '@/core/contracts/attachment';
import { check } from './report-check';

/** A picture of one grey point, made as large as is wanted by a chunk that no viewer looks into. */
function drawPng(bytes: number): Buffer {
  const tail = chunk('IEND', Buffer.alloc(0));
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const head = [SIGNATURE, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.from([0, 128])))];
  const rest = bytes - Buffer.concat([...head, tail, chunk('stFo', Buffer.alloc(0))]).length;
  return Buffer.concat([...head, chunk('stFo', randomBytes(rest)), tail]);
}

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Sends the largest file that is allowed through the proxy and fetches it again, and sends one that is too large. */
export async function checkUpload(origin: string, widgetKey: string, visitorId: string): Promise<void> {
  const send = (bytes: number) =>
    fetch(`${origin}/api/v1/widget/${widgetKey}/attachments`, {
      method: 'POST',
      headers: { [FILE_NAME_HEADER]: 'large.png', [VISITOR_ID_HEADER]: visitorId },
      body: new Uint8Array(drawPng(bytes)),
    });
  await check('a file of 10 MB goes through the proxy and comes back', async () => {
    const response = await send(MAX_ATTACHMENT_BYTES);
    assert.equal(response.status, 201, await response.clone().text());
    const { path }: AttachmentView = await response.json();
    for (let i = 0; i < 4; i++) {
      const file = await fetch(new URL(path, origin));
      assert.equal((await file.arrayBuffer()).byteLength, MAX_ATTACHMENT_BYTES);
    }
  });
  await check('a larger one is refused', async () => {
    const response = await send(MAX_ATTACHMENT_BYTES + 1);
    assert.equal(response.status, 413, await response.text());
  });
}
