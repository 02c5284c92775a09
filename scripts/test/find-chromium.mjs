import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { reportStep } from '../bootstrap/report-step.mjs';
import { runCommand } from '../bootstrap/run-command.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * A real Chromium for the browser tests: the one at CHROMIUM_PATH, an installed one, or Debian's, which is installed
 * when we are root on a Debian.
 *
 * @returns {Promise<{ path: string } | { missing: string }>} `missing` says why there is none, and what to do
 */
export async function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given)
    return isExecutable(given) ? { path: given } : { missing: `CHROMIUM_PATH=${given} is not a program.` };
  const present = findInstalled();
  if (present) return { path: present };
  const how = 'apt-get install -y --no-install-recommends chromium fonts-liberation';
  if (process.getuid?.() !== 0 || !findProgram('apt-get')) {
    return { missing: `There is no Chromium. As root: ${how}, or set CHROMIUM_PATH.` };
  }
  try {
    await reportStep(process.stdout, 'Installing Chromium', installFromDebian);
  } catch (error) {
    return { missing: `Chromium could not be installed. ${error.message}` };
  }
  const installed = findInstalled();
  return installed
    ? { path: installed }
    : { missing: 'Debian’s chromium package holds no program that is known here.' };
}

async function installFromDebian() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update'], { env });
  await runCommand('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'], {
    env,
  });
}

function findInstalled() {
  return names.map(findProgram).find((path) => path !== undefined);
}

function findProgram(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
