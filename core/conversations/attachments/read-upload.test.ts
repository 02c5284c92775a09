import { expect, it } from 'vitest';
import { readUpload } from './read-upload';

const MB = 1024 * 1024;

/** Sends pieces of 1 MB and counts them. */
function sender(pieces: number) {
  const sent = { pieces: 0, ended: false };
  async function* body() {
    try {
      for (; sent.pieces < pieces; sent.pieces++) yield Buffer.alloc(MB, 1);
    } finally {
      sent.ended = true;
    }
  }
  return { sent, body: body() };
}

it('reads a file of exactly 10 MB', async () => {
  const content = await readUpload(sender(10).body);
  expect(content.byteLength).toBe(10 * MB);
});

it('cuts 50 MB off at the first piece beyond the limit', async () => {
  const { sent, body } = sender(50);
  await expect(readUpload(body)).rejects.toMatchObject({
    code: 'too_large',
    userMessage: 'The file is larger than 10 MB. Send a smaller one.',
  });
  expect(sent.pieces).toBe(10);
  expect(sent.ended).toBe(true);
});

it('does not begin to read what says that it is too large', async () => {
  const { sent, body } = sender(50);
  await expect(readUpload(body, 50 * MB)).rejects.toMatchObject({ code: 'too_large' });
  expect(sent.pieces).toBe(0);
});

it('does not believe a length that is too small', async () => {
  await expect(readUpload(sender(50).body, 5)).rejects.toMatchObject({ code: 'too_large' });
});

it('refuses what is empty, breaks off or never ends', async () => {
  await expect(readUpload(null)).rejects.toMatchObject({ code: 'invalid_input' });
  await expect(readUpload(sender(0).body)).rejects.toThrow('The file is empty.');
  async function* broken() {
    yield Buffer.from('half');
    throw new Error('ECONNRESET');
  }
  await expect(readUpload(broken())).rejects.toMatchObject({ code: 'invalid_input' });
  async function* stuck() {
    yield Buffer.from('half');
    await new Promise(() => undefined);
  }
  await expect(readUpload(stuck(), null, { timeoutMs: 20 })).rejects.toThrow('did not arrive');
});
