import { describe, expect, test } from 'vitest';
import type { BulkResponse } from './bulk-fetch';
import { downloadLines } from './download-lines';

const FILE = Array.from({ length: 40 }, (_, i) => `{"id":"${i}","text":"grün ☕ ${i}"}\n`).join('');
const BYTES = Buffer.from(FILE);
const ALL = FILE.trim().split('\n');

/** A server that breaks off after so many bytes, request by request; null: not at all. */
function serve(
  cuts: (number | null | 'refuse' | number[])[],
  over: { ranges?: boolean; lengths?: boolean } = {},
) {
  const { ranges = true, lengths = true } = over;
  const asked: number[] = [];
  const fetch = async (from: number): Promise<BulkResponse> => {
    const cut = cuts[asked.length] ?? null;
    asked.push(from);
    if (cut === 'refuse') throw new Error('connection refused');
    const partial = ranges && from > 0;
    const content = partial ? BYTES.subarray(from) : BYTES;
    return {
      status: partial ? 206 : 200,
      headers: lengths
        ? {
            'content-length': `${content.length}`,
            'content-range': `bytes ${from}-${BYTES.length - 1}/${BYTES.length}`,
          }
        : {},
      body: stream(content, typeof cut === 'number' ? cut : null),
    };
  };
  return { fetch, asked };
}

async function* stream(content: Buffer, cut: number | null): AsyncGenerator<Buffer> {
  const until = cut ?? content.length;
  for (let at = 0; at < until; at += 7) yield content.subarray(at, Math.min(at + 7, until));
}

async function read(source: Parameters<typeof downloadLines>[0]) {
  const lines: string[] = [];
  for await (const line of downloadLines({ pauseMs: 1, ...source })) lines.push(line);
  return lines;
}

describe('downloadLines', () => {
  test('gives every line, however the bytes come', async () => {
    expect(await read({ ...serve([]), fileSize: BYTES.length })).toEqual(ALL);
    expect(await read({ ...serve([]), fileSize: null })).toEqual(ALL);
    expect(await read({ ...serve([], { lengths: false }), fileSize: null })).toEqual(ALL);
  });

  test('goes on behind the last whole line when it is cut', async () => {
    const server = serve([100, 'refuse', 333]);
    expect(await read({ ...server, fileSize: BYTES.length })).toEqual(ALL);
    expect(server.asked[0]).toBe(0);
    expect(server.asked[2]).toBe(Buffer.byteLength(`${ALL.slice(0, 3).join('\n')}\n`));
  });

  test('also at a server without ranges', async () => {
    expect(await read({ ...serve([200, 400], { ranges: false }), fileSize: BYTES.length })).toEqual(ALL);
  });

  test('notices the cut by the length alone', async () => {
    const cut = BYTES.indexOf('\n', 300) + 1;
    expect(await read({ ...serve([cut]), fileSize: null })).toEqual(ALL);
  });

  test('half a last line is not taken for a whole one when nobody says how long the file is', async () => {
    const lines = await read({ ...serve([BYTES.length - 5], { lengths: false }), fileSize: null });
    expect(lines).toEqual(ALL);
  });

  test('gives up when nothing more comes', async () => {
    const server = serve(Array(9).fill('refuse'));
    await expect(read({ ...server, fileSize: 10 })).rejects.toMatchObject({ code: 'unavailable' });
    expect(server.asked).toHaveLength(4);
    const short = serve(Array(9).fill(0));
    await expect(read({ ...short, fileSize: BYTES.length })).rejects.toMatchObject({ code: 'unavailable' });
  });

  test.each([403, 404, 410])('a file that is gone (%i) means to start anew', async (status) => {
    const fetch = async () => ({ status, headers: {}, body: stream(Buffer.from('<xml/>'), null) });
    await expect(read({ fetch, fileSize: null })).rejects.toMatchObject({ code: 'conflict' });
  });

  test('an outage is waited out', async () => {
    const server = serve([]);
    let first = true;
    const fetch = async (from: number) => {
      if (!first) return server.fetch(from);
      first = false;
      return { status: 503, headers: {}, body: stream(Buffer.alloc(0), null) };
    };
    expect(await read({ fetch, fileSize: BYTES.length })).toEqual(ALL);
  });

  test('stops when it is told to', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(read({ ...serve([]), fileSize: null, signal })).rejects.toThrow('enough');
  });
});
