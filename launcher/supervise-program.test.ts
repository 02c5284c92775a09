import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { superviseProgram } from './supervise-program';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storefolk-supervise-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function supervise(source: string, lines: string[], onGivenUp = () => {}) {
  const file = join(folder, 'program.mjs');
  await writeFile(file, source);
  return superviseProgram({
    args: [file],
    cwd: folder,
    env: { ...process.env },
    onLine: (line) => lines.push(line),
    onGivenUp,
    firstPauseMs: 10,
  });
}

test('passes on what the program writes, and lets it end in order', async () => {
  const lines: string[] = [];
  const program = await supervise(
    `process.on('SIGTERM', () => { console.log('bye'); process.exit(0); });
     setInterval(() => {}, 1000); console.log('hello'); console.error('uh');`,
    lines,
  );
  await vi.waitFor(() => expect(lines.toSorted()).toEqual(['hello', 'uh']), { timeout: 10_000 });
  await program.stop();
  expect(lines).toContain('bye');
  expect(lines.join()).not.toContain('starting it again');
});

test('starts a crashed program again, and gives up after five quick crashes', async () => {
  const lines: string[] = [];
  const onGivenUp = vi.fn();
  await supervise(`console.log('try'); process.exit(3);`, lines, onGivenUp);
  await vi.waitFor(() => expect(onGivenUp).toHaveBeenCalledTimes(1), { timeout: 15_000 });
  expect(lines.filter((line) => line === 'try')).toHaveLength(5);
  expect(lines.filter((line) => line.startsWith('ended (code 3); starting it again'))).toHaveLength(4);
  expect(lines.at(-1)).toBe('ended (code 3) 5 times in a row; giving up');
});

test('stopping between a crash and the next start leaves nothing running', async () => {
  const lines: string[] = [];
  const counter = join(folder, 'starts');
  const program = await supervise(
    `import { appendFileSync } from 'node:fs'; appendFileSync(${JSON.stringify(counter)}, 'x'); process.exit(1);`,
    lines,
  );
  await vi.waitFor(() => expect(lines.some((line) => line.includes('starting it again'))).toBe(true), {
    timeout: 10_000,
  });
  await program.stop();
  const starts = (await readFile(counter, 'utf8')).length;
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect((await readFile(counter, 'utf8')).length).toBe(starts);
});

test('restarts on request without counting it as a crash', async () => {
  const lines: string[] = [];
  const program = await supervise(`console.log('up'); setInterval(() => {}, 1000);`, lines);
  for (let times = 1; times <= 6; times += 1) {
    await vi.waitFor(() => expect(lines.filter((line) => line === 'up')).toHaveLength(times), {
      timeout: 10_000,
    });
    await program.restart();
  }
  await program.stop();
  expect(lines.every((line) => line === 'up')).toBe(true);
});
