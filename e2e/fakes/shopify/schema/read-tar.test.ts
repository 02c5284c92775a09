import { expect, test } from 'vitest';
import { readTar } from './read-tar';

function tar(files: Record<string, string>): Buffer {
  const parts = Object.entries(files).map(([name, content]) => {
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(content.length.toString(8).padStart(11, '0'), 124);
    header.write('0', 156);
    const body = Buffer.alloc(Math.ceil(content.length / 512) * 512);
    body.write(content);
    return Buffer.concat([header, body]);
  });
  return Buffer.concat([...parts, Buffer.alloc(1024)]);
}

test('finds every file with its content', () => {
  const long = 'x'.repeat(1300);
  const found = [...readTar(tar({ 'package/a.txt': 'one', 'package/empty': '', 'package/b.txt': long }))];
  expect(found.map(({ path, content }) => [path, content.toString()])).toEqual([
    ['package/a.txt', 'one'],
    ['package/empty', ''],
    ['package/b.txt', long],
  ]);
});

test('does not take half a file for a whole one', () => {
  const archive = tar({ 'package/a.txt': 'x'.repeat(600) });
  expect(() => [...readTar(archive.subarray(0, 700))]).toThrow('ends within package/a.txt');
});
