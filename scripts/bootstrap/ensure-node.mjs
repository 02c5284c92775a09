import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findNpmCli } from './find-npm.mjs';
import { npmEnvironment } from './npm-environment.mjs';
import { projectRoot } from './project-root.mjs';
import { runCommand } from './run-command.mjs';

const wanted = '24.21.0';
const wantedMajor = 24;

// The npm packages that carry Node's own binary, and what npm's registry says their tarballs hash to. Pinned here
// because this one package is installed before (and so outside of) package-lock.json.
const carriers = {
  'linux-x64':
    'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  'linux-arm64':
    'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
};

const runtime = join(projectRoot, '.runtime');
const runtimeNode = join(runtime, 'bin', 'node');

/** Is a Node of the wanted line at hand, either the one running this or the one fetched earlier? */
export function hasNode() {
  return runningMajor() >= wantedMajor || fetchedVersion() === wanted;
}

/** The Node that everything after the bootstrap runs on. Call it when `hasNode()` is true. */
export function nodePath() {
  return runningMajor() >= wantedMajor ? process.execPath : runtimeNode;
}

/** The environment for children: the right Node comes first in PATH, so that tools' `#!` lines find it too. */
export function withNode(env = process.env) {
  if (runningMajor() >= wantedMajor) return { ...env };
  return { ...env, PATH: [join(runtime, 'bin'), env.PATH].filter(Boolean).join(delimiter) };
}

/**
 * Fetches Node 24 LTS from the npm registry into `.runtime`, touching nothing outside the project.
 *
 * @throws when there is no such package for this machine, or its checksum is not the pinned one
 */
export async function fetchNode() {
  const carrier = `${process.platform}-${process.arch}`;
  const integrity = carriers[carrier];
  if (!integrity) {
    throw new Error(
      `Storefolk needs Node ${wantedMajor} or newer; this is ${process.version}. There is no package to fetch it for ` +
        `${carrier}: please install Node ${wantedMajor} LTS and start again.`,
    );
  }
  removeRuntime();
  mkdirSync(join(runtime, 'bin'), { recursive: true });
  const name = `node-${carrier}`;
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', '--save-exact'];
  const args = [findNpmCli(), 'install', '--prefix', runtime, `${name}@${wanted}`, ...flags];
  await runCommand(process.execPath, args, { env: npmEnvironment(process.env) });
  const lock = JSON.parse(readFileSync(join(runtime, 'package-lock.json'), 'utf8'));
  const found = lock.packages?.[`node_modules/${name}`]?.integrity;
  if (found !== integrity) {
    removeRuntime();
    throw new Error(
      `The checksum of ${name}@${wanted} is ${found}, expected ${integrity}. Nothing was kept.`,
    );
  }
  symlinkSync(join('..', 'node_modules', name, 'bin', 'node'), runtimeNode);
  const version = await runCommand(runtimeNode, ['--version']);
  if (version.trim() !== `v${wanted}`)
    throw new Error(`The fetched Node says it is ${version.trim()}, not v${wanted}.`);
}

function removeRuntime() {
  for (const part of ['bin', 'node_modules', 'package.json', 'package-lock.json']) {
    rmSync(join(runtime, part), { recursive: true, force: true });
  }
}

function runningMajor() {
  return Number(process.versions.node.split('.')[0]);
}

function fetchedVersion() {
  if (!existsSync(runtimeNode)) return undefined;
  const manifest = join(realpathSync(runtimeNode), '..', '..', 'package.json');
  return JSON.parse(readFileSync(manifest, 'utf8')).version;
}
