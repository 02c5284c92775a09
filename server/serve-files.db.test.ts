import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { uploadFromVisitor } from '@/core/channels/web-widget/upload-from-visitor';
import type { AttachmentView } from '@/core/contracts/attachment';
import { makePng, PDF } from '@/core/conversations/attachments/sample-files.fixture';
import { type CreatedStore, createStore } from '@/core/stores/settings/create-store';
import { createFileDoor } from './serve-files';

let test: TestContext;
let store: CreatedStore;
let app: Server;
let url: string;
let png: AttachmentView;

beforeAll(async () => {
  test = await createTestContext();
  store = await createStore(test.ctx, { name: 'Fern & Oak' });
  app = await serve();
  url = `http://127.0.0.1:${(app.address() as AddressInfo).port}`;
  png = await upload(makePng(), 'Bücher "neu".png');
});
afterAll(async () => {
  app.close();
  await test.close();
});

async function serve(filesUrl?: string): Promise<Server> {
  const door = createFileDoor(test.ctx, filesUrl);
  const server = createServer((request, response) => {
    if (!door(request, response)) response.writeHead(200).end('a page of the app');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

const upload = (content: Buffer, name: string) =>
  uploadFromVisitor(test.ctx, {
    ...{ storeId: store.storeId, assistantId: store.assistantId, channel: 'web-widget' },
    ...{ visitorId: 'visitor-of-files', addressHash: null },
    file: {
      name,
      declaredBytes: null,
      body: (async function* () {
        yield content;
      })(),
    },
  });

const SAFE = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'referrer-policy': 'no-referrer',
};
const headersOf = (response: Response) => Object.fromEntries(response.headers);

describe('a file', () => {
  it('is shown when it is an image, and never run', async () => {
    const response = await fetch(url + png.path);
    expect(response.status).toBe(200);
    expect(headersOf(response)).toMatchObject({
      ...SAFE,
      'content-type': 'image/png',
      'content-length': String(png.bytes),
      'content-disposition': `inline; filename="B_cher _neu_.png"; filename*=UTF-8''B%C3%BCcher%20_neu_.png`,
      'cache-control': 'private, max-age=3600',
    });
    expect(response.headers.has('set-cookie')).toBe(false);
    expect(Buffer.from(await response.arrayBuffer()).equals(makePng())).toBe(true);
  });

  it('is offered for saving when it is not, or when that is asked for', async () => {
    const pdf = await upload(PDF, 'invoice.pdf');
    for (const path of [pdf.path, `${png.path}&download`]) {
      expect((await fetch(url + path)).headers.get('content-disposition')).toMatch(/^attachment; /);
    }
  });

  it('is not sent again to who has it', async () => {
    const etag = (await fetch(url + png.path, { method: 'HEAD' })).headers.get('etag') ?? '';
    const again = await fetch(url + png.path, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('is not there without its key, under another store, or by an odd path', async () => {
    const other = await createStore(test.ctx, { name: 'Elsewhere' });
    for (const path of [
      png.path.replace(/\?.*/, ''),
      png.path.replace(/.$/, (sign) => (sign === '0' ? '1' : '0')),
      png.path.replace(store.storeId, other.storeId),
      '/api/files/x/y?key=z',
      `/api/files/${store.storeId}/%2e%2e?key=1`,
    ]) {
      const response = await fetch(url + path);
      expect([path, response.status]).toEqual([path, path.includes('%2e') ? 200 : 404]);
    }
  });

  it('can only be fetched', async () => {
    const response = await fetch(url + png.path, { method: 'POST', body: 'x' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('is not served while it is checked, nor when it is infected', async () => {
    const file = await upload(makePng(7, 7), 'odd.png');
    for (const [scan, status] of [
      ['pending', 503],
      ['infected', 403],
      ['clean', 200],
    ] as const) {
      await test.ctx.db.attachment.updateMany({ where: { id: file.id }, data: { scan } });
      const response = await fetch(url + file.path);
      expect([scan, response.status, response.headers.get('x-content-type-options')]).toEqual([
        scan,
        status,
        'nosniff',
      ]);
    }
  });
});

describe('an origin of their own', () => {
  it('takes files away from the app’s own, and has nothing else', async () => {
    const filesUrl = url.replace('127.0.0.1', 'localhost');
    const door = createFileDoor(test.ctx, filesUrl);
    app.removeAllListeners('request');
    app.on('request', (request, response) => {
      if (!door(request, response)) response.writeHead(200).end('a page of the app');
    });
    const there = await fetch(url + png.path, { redirect: 'manual' });
    expect([there.status, there.headers.get('location')]).toEqual([302, filesUrl + png.path]);
    expect(await (await fetch(`${url}/s/settings`)).text()).toBe('a page of the app');
    expect((await fetch(`${filesUrl}/s/settings`)).status).toBe(404);
    expect((await fetch(`${filesUrl}/`)).status).toBe(404);
    const file = await fetch(filesUrl + png.path);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'image/png']);
  });
});
