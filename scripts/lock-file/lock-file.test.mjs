import { expect, test } from 'vitest';
import { describePlatform } from './describe-platform.mjs';
import { findMissing } from './find-missing.mjs';

test('finds what a package wants and the file lacks, and where it belongs', () => {
  const wants = (version) => ({
    version,
    optionalDependencies: { 'tool-linux-x64': version, 'tool-win32-x64': version },
  });
  const packages = {
    '': { dependencies: { tool: '1.0.0' } },
    'node_modules/tool': wants('1.0.0'),
    'node_modules/tool-linux-x64': { version: '1.0.0' },
    'node_modules/other/node_modules/tool': wants('2.0.0'),
    'node_modules/other/node_modules/tool-linux-x64': { version: '2.0.0' },
  };
  expect(findMissing(packages)).toEqual([
    {
      path: 'node_modules/tool-win32-x64',
      name: 'tool-win32-x64',
      version: '1.0.0',
      dependent: 'node_modules/tool',
    },
    {
      path: 'node_modules/other/node_modules/tool/node_modules/tool-win32-x64',
      name: 'tool-win32-x64',
      version: '2.0.0',
      dependent: 'node_modules/other/node_modules/tool',
    },
  ]);
});

test('leaves ranges to npm', () => {
  const packages = { 'node_modules/pg': { optionalDependencies: { 'pg-cloudflare': '^1.4.1' } } };
  expect(findMissing(packages)).toEqual([]);
});

test.each([
  ['@biomejs/cli-linux-arm64-musl', { os: ['linux'], cpu: ['arm64'], libc: ['musl'] }],
  ['@oxc-parser/binding-linux-ppc64-gnu', { os: ['linux'], cpu: ['ppc64'], libc: ['glibc'] }],
  ['@next/swc-win32-x64-msvc', { os: ['win32'], cpu: ['x64'] }],
  ['@tailwindcss/oxide-wasm32-wasi', { cpu: ['wasm32'] }],
  ['pg-cloudflare', {}],
])('%s is for %o', (name, platform) => {
  expect(describePlatform(name)).toEqual(platform);
});
