import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A program that lived for less than this before it ended has crashed "quickly". */
const quickMs = 30_000;
const maxQuickCrashes = 5;
const stopPatienceMs = 15_000;

export interface ProgramOptions {
  /** Arguments to Node. */
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Each line that the program writes, and each of ours about it. */
  onLine: (line: string) => void;
  /** The program crashed again and again; it is not started any more. */
  onGivenUp: () => void;
  /** How long to wait before the first restart, doubled with each quick crash up to 16 times. Default 500 ms. */
  firstPauseMs?: number;
}

export interface Program {
  /** Of the process that runs now; undefined between an end and the next start. */
  readonly pid: number | undefined;
  /** Asks the program to end, and after 15 s makes it. Resolves when it has ended. */
  stop(): Promise<void>;
  /** Ends the program in order and starts it anew, as after a change in its source. */
  restart(): Promise<void>;
  /** Ends the program at once. */
  kill(): void;
}

/**
 * Keeps a program running: starts it again when it ends by itself, each time after a longer pause, and gives up after
 * five quick crashes in a row. The program runs apart from our terminal, so that a Ctrl-C reaches only us and we can end
 * things in order; it learns of our own end by the channel between us.
 */
export function superviseProgram(options: ProgramOptions): Program {
  let child: ChildProcess | undefined;
  let pause: NodeJS.Timeout | undefined;
  let stopping = false;
  let restarting = false;
  let quickCrashes = 0;
  let ended = Promise.resolve();

  const start = () => {
    const started = Date.now();
    const running = spawn(process.execPath, options.args, {
      cwd: options.cwd,
      env: options.env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child = running;
    for (const stream of [running.stdout, running.stderr]) {
      if (stream) createInterface({ input: stream }).on('line', options.onLine);
    }
    ended = new Promise((resolve) => {
      const note = (how: string) => {
        if (child !== running) return;
        child = undefined;
        resolve();
        if (!stopping && !restarting) recover(how, Date.now() - started);
      };
      running.on('error', (error) => note(error.message));
      running.on('close', (code, signal) => note(signal ?? `code ${code}`));
    });
  };

  const recover = (how: string, livedMs: number) => {
    quickCrashes = livedMs < quickMs ? quickCrashes + 1 : 1;
    if (quickCrashes >= maxQuickCrashes) {
      options.onLine(`ended (${how}) ${maxQuickCrashes} times in a row; giving up`);
      options.onGivenUp();
      return;
    }
    const pauseMs = (options.firstPauseMs ?? 500) * 2 ** (quickCrashes - 1);
    options.onLine(`ended (${how}); starting it again in ${pauseMs / 1000} s`);
    pause = setTimeout(start, pauseMs);
  };

  const end = async () => {
    clearTimeout(pause);
    const running = child;
    if (!running) return;
    running.kill('SIGTERM');
    const force = setTimeout(() => running.kill('SIGKILL'), stopPatienceMs);
    await ended;
    clearTimeout(force);
  };

  start();
  return {
    get pid() {
      return child?.pid;
    },
    stop: async () => {
      stopping = true;
      await end();
    },
    restart: async () => {
      if (stopping || restarting) return;
      restarting = true;
      await end();
      restarting = false;
      quickCrashes = 0;
      if (!stopping) start();
    },
    kill: () => {
      stopping = true;
      clearTimeout(pause);
      child?.kill('SIGKILL');
    },
  };
}
