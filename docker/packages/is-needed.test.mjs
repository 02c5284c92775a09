import { expect, it } from 'vitest';
import { isNeeded, isUnusedPackage } from './is-needed.mjs';

const here = `${process.platform}/${process.arch}`;

it('keeps the runtime of this platform alone', () => {
  expect(isNeeded(`onnxruntime-node/bin/napi-v6/${here}/libonnxruntime.so.1`)).toBe(true);
  expect(isNeeded('onnxruntime-node/bin/napi-v6/win32/arm64/onnxruntime.dll')).toBe(false);
});

it('keeps the query compiler of our database alone', () => {
  const compiler = (database) => `@prisma/client/runtime/query_compiler_fast_bg.${database}.wasm-base64.mjs`;
  expect(isNeeded(compiler('postgresql'))).toBe(true);
  expect(isNeeded(compiler('mysql'))).toBe(false);
});

it.each([
  ['pg/lib/client.js', true],
  ['pg/LICENSE', true],
  ['commander/LICENSE.md', true],
  ['commander/README.md', false],
  ['pg/lib/client.js.map', false],
  ['zod/v4/core/schemas.d.cts', false],
  ['openai/src/client.ts', false],
  ['openai/client.js', true],
  ['some-package/src/main.js', true],
])('%s: %s', (path, needed) => expect(isNeeded(path)).toBe(needed));

it.each(['@next/swc-linux-x64-gnu', 'sharp', '@img/sharp-linux-x64', '@types/node'])(
  '%s is not needed',
  (name) => expect(isUnusedPackage(name)).toBe(true),
);
