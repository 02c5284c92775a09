import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@/platform/project-root';

/** An exchange with a real WooCommerce, kept beside the repository; tests that need it are skipped without it. */
export interface Recording {
  name: string;
  request: {
    method: 'GET' | 'POST' | 'PUT' | 'DELETE';
    path: string;
    query: Record<string, string | number | boolean>;
    body: unknown;
    auth: string;
  };
  response: { status: number; headers: Record<string, string>; body: unknown };
  /** What was cut out of the answer, if anything was. */
  trimmed?: string;
}

export interface RecordedWebhook {
  name: string;
  secret: string;
  /** null: it is not signed. */
  signatureExpectedValid: boolean | null;
  headers: Record<string, string>;
  rawBody: string;
}

const FOLDER = join(projectRoot(), '..', 'shared', 'fixtures', 'woocommerce');

export const hasRecordings = existsSync(FOLDER);

export function readRecordings(): Recording[] {
  return readFolder<Recording>(FOLDER);
}

export function readRecordedWebhooks(): RecordedWebhook[] {
  return readFolder<RecordedWebhook>(join(FOLDER, 'webhooks'));
}

/** The body of an answer, e.g. of "order-cancel". */
export function recordedBody<T = unknown>(name: string): T {
  return readFile<Recording>(FOLDER, `${name}.json`).response.body as T;
}

function readFolder<T extends { name: string }>(folder: string): T[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => readFile<T>(folder, file));
}

function readFile<T extends { name: string }>(folder: string, file: string): T {
  const content = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Omit<T, 'name'>;
  return { ...content, name: file.replace(/\.json$/, '') } as T;
}
