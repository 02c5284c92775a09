import { describe, expect, it } from 'vitest';
import { chunk, GIF, makeJpeg, makePng, PDF, SVG, WEBP } from '../sample-files.fixture';
import { sniffFile } from './sniff-file';

const refused = async (content: Buffer | string) => {
  const error = await sniffFile(Buffer.from(content)).catch((thrown) => thrown);
  expect(error.code).toBe('unsupported');
  return error.userMessage as string;
};
const NOT_TAKEN = 'Only images (PNG, JPEG, GIF, WebP) and PDF files can be sent.';
const HOLDS_MORE = expect.stringContaining('holds more than it seems to');
const DAMAGED = expect.stringContaining('damaged or cut off');

/** An archive without entries: its directory's end is all there is. */
const ARCHIVE = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);

describe('what is taken', () => {
  it('is known by its content, with its size', async () => {
    expect(await sniffFile(makePng(30, 20))).toEqual({ mimeType: 'image/png', width: 30, height: 20 });
    expect(await sniffFile(makeJpeg(4, 1))).toEqual({ mimeType: 'image/jpeg', width: 4, height: 1 });
    expect(await sniffFile(GIF)).toEqual({ mimeType: 'image/gif', width: 1, height: 1 });
    expect(await sniffFile(WEBP)).toEqual({ mimeType: 'image/webp', width: 1, height: 1 });
    expect(await sniffFile(PDF)).toEqual({ mimeType: 'application/pdf', width: null, height: null });
  });

  it('is measured as it is shown when the camera was held upright', async () => {
    expect(await sniffFile(makeJpeg(4, 1, 6))).toMatchObject({ width: 1, height: 4 });
  });

  it('may be a JPEG with more behind its picture, as phones make them', async () => {
    const phone = Buffer.concat([makeJpeg(), makeJpeg(2, 2), Buffer.alloc(100, 7)]);
    expect(await sniffFile(phone)).toMatchObject({ mimeType: 'image/jpeg', width: 4 });
  });

  it('may be a PDF about scripts', async () => {
    const manual = Buffer.concat([PDF.subarray(0, -7), Buffer.from('(Write <script> here)\n%%EOF\n')]);
    expect(await sniffFile(manual)).toMatchObject({ mimeType: 'application/pdf' });
  });
});

describe('what is not taken', () => {
  it('is everything that a browser or a system would run', async () => {
    for (const content of [
      SVG,
      `<?xml version="1.0"?>${SVG}`,
      '<!doctype html><script>alert(1)</script>',
      'MZ\x90\0this program cannot be run in DOS mode',
      '#!/bin/sh\nrm -rf /',
      ARCHIVE,
      'plain text',
      '\0'.repeat(600),
    ]) {
      expect(await refused(content)).toBe(NOT_TAKEN);
    }
  });

  it('is a picture that is a page as well', async () => {
    const comment = chunk('tEXt', Buffer.from('Comment\0<script>alert(1)</script>'));
    const png = makePng();
    expect(await refused(Buffer.concat([png.subarray(0, 33), comment, png.subarray(33)]))).toEqual(
      HOLDS_MORE,
    );
    expect(await refused(Buffer.concat([makeJpeg(), Buffer.from('<!DOCTYPE html><body>')]))).toEqual(
      HOLDS_MORE,
    );
    expect(await refused(Buffer.concat([GIF, Buffer.from('/* more */')]))).toEqual(HOLDS_MORE);
  });

  it('is a picture or a PDF that is an archive as well', async () => {
    expect(await refused(Buffer.concat([makeJpeg(), ARCHIVE]))).toEqual(HOLDS_MORE);
    expect(await refused(Buffer.concat([PDF, ARCHIVE]))).toEqual(HOLDS_MORE);
    expect(await refused(Buffer.concat([makePng(), ARCHIVE]))).toEqual(HOLDS_MORE);
  });

  it('is a picture that readers of PDF would open', async () => {
    expect(await refused(Buffer.concat([makeJpeg(), PDF]))).toEqual(HOLDS_MORE);
  });

  it('is a script that begins like a GIF', async () => {
    expect(await refused('GIF89a=1;alert(document.domain);//')).toEqual(DAMAGED);
  });

  it('is a file that is cut off', async () => {
    for (const content of [makePng(50, 50), GIF, WEBP]) {
      expect(await refused(content.subarray(0, -4))).toEqual(DAMAGED);
    }
    expect(await refused(PDF.subarray(0, -8))).toEqual(DAMAGED);
    expect(await refused(makeJpeg().subarray(0, 12))).toEqual(DAMAGED);
  });

  it('is a header that asks for more pixels than anybody shows', async () => {
    for (const [width, height] of [
      [60_000, 60_000],
      [30_000, 1],
      [9000, 9000],
    ] as const) {
      expect(await refused(makePng(1, 1, { width, height }))).toContain('too many pixels');
    }
    expect(await refused(makePng(1, 1, { width: 0, height: 5 }))).toEqual(DAMAGED);
  });
});

it('ends with every start of a sound file, whatever follows', async () => {
  for (const whole of [makePng(40, 40), makeJpeg(), GIF, WEBP, PDF]) {
    for (let length = 0; length < whole.length; length += 3) {
      const cut = Buffer.concat([whole.subarray(0, length), Buffer.alloc(40, length)]);
      await sniffFile(cut).catch((error) => expect(error.code).toBe('unsupported'));
    }
  }
});
