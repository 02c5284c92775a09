// `npm run lock`, after `npm install <package>`: adds to package-lock.json what npm left out because the registry at hand
// does not carry it, so that `npm ci` takes the file on every machine. `--check` only looks.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './bootstrap/project-root.mjs';
import { describePlatform } from './lock-file/describe-platform.mjs';
import { findMissing } from './lock-file/find-missing.mjs';

const file = join(projectRoot, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = findMissing(lock.packages);

if (process.argv.includes('--check')) {
  for (const { name, version } of missing) console.log(`package-lock.json lacks ${name}@${version}`);
  if (missing.length > 0) console.log('Run `npm run lock`.');
  process.exitCode = missing.length > 0 ? 1 : 0;
} else if (missing.length > 0) {
  for (const { path, name, version, dependent } of missing) {
    const { cpu, libc, os } = describePlatform(name);
    // In npm's own order, so that its next change to the file is not one to these lines.
    lock.packages[path] = { version, cpu, dev: lock.packages[dependent].dev, libc, optional: true, os };
  }
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
  console.log(`Added ${missing.length} packages to package-lock.json.`);
}
