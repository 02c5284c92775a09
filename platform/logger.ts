import { pino } from 'pino';
import { describeError } from './describe-error';

export type Logger = Pick<ReturnType<typeof pino>, 'debug' | 'info' | 'warn' | 'error' | 'fatal'> & {
  child(bindings: Record<string, unknown>): Logger;
};

/**
 * JSON lines on stdout (stderr for the CLI, whose stdout is data). Log ids, counts and durations; never texts of
 * shoppers, e-mail addresses, keys or payloads. The redaction below is a net, not a licence.
 */
export function createLogger(options: { name: string; level: string; toStderr?: boolean }): Logger {
  return pino(
    {
      name: options.name,
      level: options.level,
      serializers: { err: describeError },
      redact: {
        paths: [
          '*.apiKey',
          '*.password',
          '*.authorization',
          '*.cookie',
          '*.email',
          '*.text',
          'apiKey',
          'password',
        ],
        censor: '[redacted]',
      },
    },
    pino.destination({ fd: options.toStderr ? 2 : 1, sync: false }),
  );
}
