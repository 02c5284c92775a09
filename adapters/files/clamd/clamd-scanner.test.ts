import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EICAR, type FakeClamd, startFakeClamd } from '@/e2e/fakes/clamd/start-fake-clamd';
import { createClamdScanner, readClamdAddress } from './clamd-scanner';

let fake: FakeClamd;
beforeAll(async () => {
  fake = await startFakeClamd();
});
afterEach(() => {
  fake.fault = null;
});
afterAll(() => fake.close());

describe('the scanner', () => {
  it('finds what is infected, and says nothing of what is clean', async () => {
    const scanner = createClamdScanner(fake.address);
    expect(await scanner.scan(Buffer.from('a photo'))).toBe('clean');
    expect(await scanner.scan(Buffer.from(`before ${EICAR} after`))).toBe('infected');
  });

  it('sends large files in pieces, whole', async () => {
    const scanner = createClamdScanner(fake.address);
    const large = Buffer.alloc(10 * 1024 * 1024, 'x');
    large.write(EICAR, large.length - 100);
    expect(await scanner.scan(large)).toBe('infected');
    expect(fake.scanned.at(-1)).toBe(large.length);
  });

  it('listens to a socket of the system as well', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'clamd-'));
    const local = await startFakeClamd(join(dir, 'clamd.ctl'));
    expect(await createClamdScanner(`unix:${local.address}`).scan(Buffer.from(EICAR))).toBe('infected');
    await local.close();
    await rm(dir, { recursive: true });
  });

  it.each(['error', 'silent', 'hang-up'] as const)('takes no answer (%s) for no verdict', async (fault) => {
    fake.fault = fault;
    const scanner = createClamdScanner(fake.address, { timeoutMs: 200 });
    await expect(scanner.scan(Buffer.from('a photo'))).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('is away when nobody listens', async () => {
    const scanner = createClamdScanner('127.0.0.1:9');
    await expect(scanner.scan(Buffer.from('a photo'))).rejects.toMatchObject({ code: 'unavailable' });
  });
});

it.each([
  ['clamav:3310', { host: 'clamav', port: 3310 }],
  ['tcp://10.0.0.5:3310', { host: '10.0.0.5', port: 3310 }],
  ['[::1]:3310', { host: '::1', port: 3310 }],
  ['/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ['unix:///run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
])('reads %s', (address, target) => {
  expect(readClamdAddress(address)).toEqual(target);
});

it.each(['clamav', 'http://clamav:3310/', ':3310'])('does not take %s', (address) => {
  expect(() => readClamdAddress(address)).toThrow('STOREFOLK_CLAMD');
});
