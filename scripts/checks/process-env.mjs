// Everything that an operator can set is read and checked in one place, platform/env.ts. This finds other readers.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectRoot } from '../bootstrap/project-root.mjs';

const folders = [
  'adapters',
  'app',
  'cli',
  'core',
  'demo',
  'e2e',
  'launcher',
  'platform',
  'prisma/seed',
  'server',
  'widget',
  'worker',
];
const files = ['server.ts', 'proxy.ts', 'instrumentation.ts'];

// platform/env.ts is the place; tests set what they test; e2e/specs runs outside of the product.
const mayRead = /^platform\/env\.ts$|\.(test|fixture|contract)\.(ts|tsx)$|^e2e\/specs\/|^widget\/build\.mjs$/;
// Setting a variable for a library (`process.env.NAME = …`) is not reading one.
const reading =
  /\bprocess\s*\.\s*env\b(?!\.\w+\s*=[^=])|\bprocess\s*\[\s*['"]env['"]|\bimport\s*\{[^}]*\benv\b[^}]*\}\s*from\s*['"](node:)?process['"]/;

function* sourcesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sourcesBelow(path);
    else if (/\.(ts|tsx|mjs|cjs|js)$/.test(entry.name)) yield path;
  }
}

function* sources() {
  for (const folder of folders) {
    try {
      yield* sourcesBelow(join(projectRoot, folder));
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
    }
  }
  const top = readdirSync(projectRoot);
  for (const file of files) if (top.includes(file)) yield join(projectRoot, file);
}

let faults = 0;
for (const file of sources()) {
  const name = relative(projectRoot, file);
  if (mayRead.test(name)) continue;
  for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (!reading.test(line) || /^\s*(\/\/|\*|\/\*)/.test(line)) continue;
    console.log(`${name}:${index + 1} reads the environment; take it from readEnv() in platform/env.ts`);
    faults += 1;
  }
}
process.exitCode = faults === 0 ? 0 : 1;
