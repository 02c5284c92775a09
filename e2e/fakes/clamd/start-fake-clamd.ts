import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

/** The harmless text that every scanner takes for a virus (EICAR), put together so that none finds it here. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-', 'TEST-FILE!$H+H*'].join(
  '',
);

export type ClamdFault = 'error' | 'silent' | 'hang-up';

export interface FakeClamd {
  /** "127.0.0.1:40000", or the path it listens on. */
  address: string;
  /** Bytes of the files it was given, in order. */
  scanned: number[];
  /** What it does instead of scanning; null: it scans. */
  fault: ClamdFault | null;
  close(): Promise<void>;
}

/** clamd as far as INSTREAM goes: it reads pieces by their lengths and finds EICAR, wherever in the file. */
export async function startFakeClamd(path?: string): Promise<FakeClamd> {
  const open = new Set<Socket>();
  const fake: FakeClamd = {
    address: '',
    scanned: [],
    fault: null,
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => undefined);
    if (fake.fault === 'hang-up') return void socket.destroy();
    const received: Buffer[] = [];
    socket.on('data', (data) => {
      received.push(data);
      // The end is a length of zero: before that there is no need to look.
      if (data.at(-1) !== 0) return;
      const content = readStream(Buffer.concat(received));
      if (content === 'incomplete' || fake.fault === 'silent') return;
      socket.end(content === 'unknown' ? 'UNKNOWN COMMAND\0' : answer(fake, content));
    });
  });
  await new Promise<void>((resolve) =>
    path ? server.listen(path, resolve) : server.listen(0, '127.0.0.1', resolve),
  );
  fake.address = path ?? `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return fake;
}

function answer(fake: FakeClamd, content: Buffer): string {
  if (fake.fault === 'error') return 'INSTREAM size limit exceeded. ERROR\0';
  fake.scanned.push(content.byteLength);
  return content.includes(EICAR) ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0';
}

const COMMAND = 'zINSTREAM\0';

function readStream(received: Buffer): Buffer | 'incomplete' | 'unknown' {
  if (received.length < COMMAND.length) return 'incomplete';
  if (received.toString('latin1', 0, COMMAND.length) !== COMMAND) return 'unknown';
  const pieces: Buffer[] = [];
  for (let at = COMMAND.length; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    at += 4 + length;
    if (at > received.length) return 'incomplete';
    pieces.push(received.subarray(at - length, at));
  }
  return 'incomplete';
}
