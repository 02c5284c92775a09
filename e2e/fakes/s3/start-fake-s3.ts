import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { closeServer } from '../close-server';
import { findSignatureFault } from './verify-signature';

export interface FakeS3 {
  /** What a client has to know. */
  endpoint: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** Contents by key, as they are stored. */
  objects: Map<string, Buffer>;
  /** Errors that were answered, by S3's names. */
  refused: string[];
  /** Status that every request gets instead; null: none. */
  fault: number | null;
  close(): Promise<void>;
}

const NO_STATUS: Record<string, number> = { NoSuchKey: 404, NoSuchBucket: 404, MethodNotAllowed: 405 };

/** A storage that speaks S3's protocol: objects of one bucket by path, every request's signature checked. */
export async function startFakeS3(): Promise<FakeS3> {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const fake: FakeS3 = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'eu-test-1',
    bucket: 'files-of-shops',
    accessKeyId: 'AKIAEXAMPLEOFATEST',
    secretAccessKey: 'a secret/key+with signs',
    objects: new Map(),
    refused: [],
    fault: null,
    close: () => closeServer(server),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    if (fake.fault !== null)
      return void response.writeHead(fake.fault).end('<Error><Code>Fault</Code></Error>');
    const refuse = (code: string) => {
      fake.refused.push(code);
      response.writeHead(NO_STATUS[code] ?? 403, { 'content-type': 'application/xml' });
      response.end(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code></Error>`);
    };
    const fault = findSignatureFault(request, body, fake);
    if (fault) return refuse(fault);
    const [, bucket, key = ''] = /^\/([^/]+)\/(.+)$/.exec(request.url ?? '') ?? [];
    if (bucket !== fake.bucket) return refuse('NoSuchBucket');
    switch (request.method) {
      case 'PUT':
        fake.objects.set(key, body);
        return void response.writeHead(200, { etag: '"1"' }).end();
      case 'DELETE':
        fake.objects.delete(key);
        return void response.writeHead(204).end();
      case 'GET': {
        const content = fake.objects.get(key);
        return content ? void response.writeHead(200).end(content) : refuse('NoSuchKey');
      }
      default:
        return refuse('MethodNotAllowed');
    }
  }
  return fake;
}
