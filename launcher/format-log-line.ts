const levels: Record<number, string> = { 40: 'warning: ', 50: 'error: ', 60: 'fatal: ' };
const known = new Set(['level', 'time', 'pid', 'hostname', 'name', 'msg', 'err']);

/**
 * Makes a line that a program wrote fit for people's eyes: `10:15:02 worker  indexed documents=12 ms=840`. Lines of JSON as
 * pino writes them are taken apart; anything else is passed on as it is.
 *
 * @param program whose line it is
 * @param now for lines that do not say when they were written
 */
export function formatLogLine(program: string, line: string, now: Date): string {
  const entry = parseEntry(line);
  const time = entry && typeof entry.time === 'number' ? new Date(entry.time) : now;
  return `${clock(time)} ${program.padEnd(6)}  ${entry ? describeEntry(entry) : line}`;
}

function describeEntry(entry: Record<string, unknown>): string {
  const level = levels[Number(entry.level)] ?? '';
  const fields = Object.entries(entry)
    .filter(([key]) => !known.has(key))
    .map(([key, value]) => `${key}=${typeof value === 'object' ? JSON.stringify(value) : value}`);
  const error = entry.err as { stack?: string; message?: string } | undefined;
  const stack = error ? `\n${error.stack ?? error.message ?? ''}` : '';
  return `${level}${[entry.msg ?? '', ...fields].join(' ').trim()}${stack}`;
}

function parseEntry(line: string): Record<string, unknown> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const entry = JSON.parse(line);
    return typeof entry.level === 'number' ? entry : undefined;
  } catch {
    return undefined;
  }
}

function clock(time: Date): string {
  return [time.getHours(), time.getMinutes(), time.getSeconds()]
    .map((part) => `${part}`.padStart(2, '0'))
    .join(':');
}
