import { spawn } from 'node:child_process';
import { projectRoot } from './project-root.mjs';

/**
 * Runs a program and keeps its output to itself: a bare `npm start` should read like a short list of steps.
 * When the program fails, the whole output becomes part of the error, so nothing is hidden where it matters.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, cwd?: string }} [options]
 * @returns {Promise<string>} what the program wrote to stdout and stderr
 */
export function runCommand(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? projectRoot,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk) => {
      output += chunk;
      if (process.env.STOREFOLK_VERBOSE) process.stderr.write(chunk);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => reject(new Error(`${command} could not be started: ${error.message}`)));
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(output);
      const how = signal ? `was stopped by ${signal}` : `ended with code ${code}`;
      reject(new Error(`${[command, ...args].join(' ')} ${how}\n\n${output.trim()}`));
    });
  });
}
