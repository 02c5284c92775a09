import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holdLock } from './hold-lock.mjs';
import { isAlive, processIdentity } from './process-identity.mjs';

let folder;
let file;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'storefolk-lock-'));
  file = join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function holdElsewhere() {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'hold-lock.fixture.mjs'), file]);
  await once(child.stdout, 'data');
  return child;
}

test('one at a time, and nothing is left behind', async () => {
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await sleep(5);
    inside -= 1;
  };
  await Promise.all(Array.from({ length: 5 }, () => holdLock(file, work)));
  expect(most).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
});

test('waits for another process, and tells once for whom', async () => {
  const other = await holdElsewhere();
  const holder = processIdentity(other.pid);
  const told = [];
  let got = false;
  const mine = holdLock(
    file,
    async () => {
      got = true;
    },
    { onWait: (identity) => told.push(identity) },
  );
  await sleep(200);
  expect(got).toBe(false);
  other.stdin.end();
  await mine;
  expect(got).toBe(true);
  expect(told).toEqual([holder]);
});

test('takes over from a process that died', async () => {
  const other = await holdElsewhere();
  other.kill('SIGKILL');
  await once(other, 'exit');
  expect(existsSync(file)).toBe(true);
  await expect(holdLock(file, async () => 'mine', { timeoutMs: 5_000 })).resolves.toBe('mine');
});

test('takes over from a process whose number now belongs to another', async () => {
  writeFileSync(file, `${process.pid}-1`);
  await expect(holdLock(file, async () => 'mine', { timeoutMs: 5_000 })).resolves.toBe('mine');
});

test('gives up on a holder that lives on, and names it', async () => {
  const other = await holdElsewhere();
  await expect(holdLock(file, async () => {}, { timeoutMs: 200 })).rejects.toThrow(
    `Process ${processIdentity(other.pid)}`,
  );
  other.stdin.end();
});

test('a failure in the work frees the lock', async () => {
  await expect(holdLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(file)).toBe(false);
});

test.each(['', '0', '-1', 'x', '99999999', `${process.pid}-0`])('nobody is %j', (identity) => {
  expect(isAlive(identity)).toBe(false);
});

test('knows itself', () => {
  expect(isAlive(processIdentity())).toBe(true);
  expect(isAlive(`${process.pid}`)).toBe(true);
});
