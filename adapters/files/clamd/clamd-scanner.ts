import { createConnection, type NetConnectOpts } from 'node:net';
import { AppError } from '@/core/shared/app-error';
import type { FileScanner, ScanVerdict } from '@/core/shared/file-scanner';

const TIMEOUT_MS = 20_000;
const CHUNK_BYTES = 64 * 1024;
/** An answer is one short line. */
const MAX_ANSWER_BYTES = 4096;

/**
 * Has files scanned by ClamAV's daemon with its command INSTREAM (clamd(8): "z" means that commands and answers end
 * with a zero byte; then pieces, each after its length in four bytes, and a piece of length zero).
 * @param address "clamav:3310", "tcp://clamav:3310" or the path of a socket, "/run/clamav/clamd.ctl"
 */
export function createClamdScanner(address: string, { timeoutMs = TIMEOUT_MS } = {}): FileScanner {
  const target = readClamdAddress(address);
  return {
    async scan(content) {
      let answer: string;
      try {
        answer = await exchange(target, content, timeoutMs);
      } catch (cause) {
        throw away(cause);
      }
      return readVerdict(answer);
    },
  };
}

/** @throws Error for what is neither host and port nor a path */
export function readClamdAddress(address: string): NetConnectOpts {
  const plain = address.replace(/^(tcp|unix):(\/\/)?/, '');
  if (plain.startsWith('/')) return { path: plain };
  const [, host, port] = /^(\[[\da-f:]+\]|[\w.-]+):(\d{1,5})$/i.exec(plain) ?? [];
  if (!host || !port) throw new Error('STOREFOLK_CLAMD is neither "host:port" nor the path of a socket.');
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) };
}

function exchange(target: NetConnectOpts, content: Uint8Array, timeoutMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(target);
    const timer = setTimeout(() => socket.destroy(new Error('clamd did not answer in time')), timeoutMs);
    let answer = '';
    socket.on('data', (data) => {
      answer += data.toString('utf8');
      if (answer.includes('\0') || answer.length > MAX_ANSWER_BYTES) socket.end();
    });
    socket.on('error', reject);
    socket.on('close', () => {
      clearTimeout(timer);
      if (answer.includes('\0')) resolve(answer.slice(0, answer.indexOf('\0')));
      else reject(new Error('clamd hung up'));
    });
    socket.on('connect', () => {
      socket.write('zINSTREAM\0');
      for (let at = 0; at < content.byteLength; at += CHUNK_BYTES) {
        const piece = content.subarray(at, at + CHUNK_BYTES);
        socket.write(lengthOf(piece.byteLength));
        socket.write(piece);
      }
      socket.write(lengthOf(0));
    });
  });
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

/** "stream: OK", "stream: Eicar-Test-Signature FOUND"; anything else ends with "ERROR". */
function readVerdict(answer: string): ScanVerdict {
  if (answer === 'stream: OK') return 'clean';
  if (answer.startsWith('stream: ') && answer.endsWith(' FOUND')) return 'infected';
  throw away(new Error(`clamd said: ${answer.slice(0, 200)}`));
}

function away(cause: unknown): AppError {
  return new AppError('unavailable', 'The virus scanner is not available.', { cause });
}
