import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withDependencies } from './with-dependencies.mjs';

let root;
const none = () => false;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'storefolk-packages-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function install(folder, manifest = {}) {
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, folder, 'package.json'), JSON.stringify(manifest));
}

it('follows dependencies, to the copy that the asking package gets', () => {
  install('node_modules/web', { dependencies: { '@scope/codec': '2' } });
  install('node_modules/web/node_modules/@scope/codec', { dependencies: { shared: '1' } });
  install('node_modules/@scope/codec');
  install('node_modules/shared', { dependencies: { web: '1' } });
  install('node_modules/unused');
  expect(withDependencies(root, ['web'], none).sort()).toEqual([
    'node_modules/shared',
    'node_modules/web',
    'node_modules/web/node_modules/@scope/codec',
  ]);
});

it('takes optional dependencies and peers where they are installed', () => {
  install('node_modules/app', {
    optionalDependencies: { 'binary-linux': '1', 'binary-windows': '1' },
    peerDependencies: { react: '*', typescript: '*' },
    peerDependenciesMeta: { typescript: { optional: true } },
  });
  for (const name of ['binary-linux', 'react', 'typescript']) install(`node_modules/${name}`);
  expect(withDependencies(root, ['app'], none).sort()).toEqual([
    'node_modules/app',
    'node_modules/binary-linux',
    'node_modules/react',
  ]);
});

it('leaves out what it is told to, and all that only this would bring', () => {
  install('node_modules/app', { dependencies: { compiler: '1' } });
  install('node_modules/compiler', { dependencies: { parser: '1' } });
  install('node_modules/parser');
  expect(withDependencies(root, ['app'], (name) => name === 'compiler')).toEqual(['node_modules/app']);
});

it('says who needs a package that is missing', () => {
  install('node_modules/app', { dependencies: { gone: '1' } });
  expect(() => withDependencies(root, ['app'], none)).toThrow('node_modules/app needs the package gone');
});
