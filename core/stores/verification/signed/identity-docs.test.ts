import { createHmac } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { signedIdentitySchema } from '@/core/contracts/widget/identity';
import { signIdentity } from './signed-identity';

const SECRET = 'sfi_secret';
const ADA = { id: '7', email: 'ada+über@shopper.example', expires: 1_795_262_400 };

let page: string;
beforeAll(async () => {
  page = await readFile(join(process.cwd(), 'docs/identity-verification.md'), 'utf8');
});

/** The first code block of a language that holds `marker`. */
function snippet(language: string, marker: string): string {
  const blocks = [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))];
  const found = blocks.map(([, code]) => code ?? '').find((code) => code.includes(marker));
  if (!found) throw new Error(`The page has no ${language} with ${marker}.`);
  return found;
}

/** Joins quoted literals and names of values, whatever stands between them. */
function evaluate(expression: string, values: Record<string, string>): string {
  return [...expression.matchAll(/'([^']*)'|([$\w.]+)/g)]
    .map(([, literal, name]) => literal ?? values[name ?? ''] ?? '')
    .join('');
}

/** What PHP's hash_hmac and Liquid's hmac_sha256 give. */
const hmac = (text: string, key: string) => createHmac('sha256', key).update(text, 'utf8').digest('hex');

describe('the snippets of docs/identity-verification.md sign what the server checks', () => {
  test('Liquid', () => {
    const liquid = snippet('liquid', 'hmac_sha256');
    const chain = /assign signed = (.*?) -%}/.exec(liquid)?.[1]?.replaceAll(/\| append:/g, ' ') ?? '';
    const signed = evaluate(chain, {
      'customer.id': ADA.id,
      'customer.email': ADA.email,
      expires: String(ADA.expires),
    });
    expect(signed).toBe('7|ada+über@shopper.example|1795262400');
    expect(liquid).toContain(`assign expires = 'now' | date: '%s' | plus: 86400`);
    // Text on the left, secret as the argument: the example of the filter's own documentation.
    expect(liquid).toMatch(/signed \| hmac_sha256: 'sfi_…'/);
    expect(hmac('Polyjuice', 'Polina')).toBe(
      '8e0d5d65cff1242a4af66c8f4a32854fd5fb80edcc8aabe9b302b29c7c71dc20',
    );
    expect(hmac(signed, SECRET)).toBe(signIdentity(SECRET, ADA));
  });

  test('PHP', () => {
    const php = snippet('php', 'hash_hmac');
    const [, message = '', key] = /hash_hmac\('sha256', (.*?), (\w+)\)/.exec(php) ?? [];
    expect(key).toBe('STOREFOLK_IDENTITY_SECRET');
    expect(php).toContain('$id = (string) $user->ID;');
    expect(php).toContain('$expires = (string) (time() + 86400);');
    const signed = evaluate(message.replaceAll(' . ', ' '), {
      $id: ADA.id,
      $email: ADA.email,
      $expires: String(ADA.expires),
    });
    expect(hmac(signed, SECRET)).toBe(signIdentity(SECRET, ADA));
    for (const name of ['id', 'email', 'expires', 'hash']) expect(php).toContain(`'data-user-${name}'`);
  });

  test('Node.js, run as it stands', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'storefolk-docs-'));
    const file = join(folder, 'snippet.mjs');
    await writeFile(file, snippet('js', 'createHmac'));
    const { identityAttributes } = await import(/* @vite-ignore */ pathToFileURL(file).href);
    for (const who of [ADA, { id: '7' }, { email: ADA.email }]) {
      const made = identityAttributes(SECRET, who) as Record<string, string>;
      const given = signedIdentitySchema.parse({
        id: made['data-user-id'],
        email: made['data-user-email'],
        expires: made['data-user-expires'],
        hash: made['data-user-hash'],
      });
      expect(given.hash).toBe(signIdentity(SECRET, given));
      expect(given.expires - Date.now() / 1000).toBeGreaterThan(86_000);
    }
    await rm(folder, { recursive: true });
  });

  test('the value to check one’s own code by', () => {
    const expected = signIdentity('secret', {
      id: '7',
      email: 'ada@shopper.example',
      expires: 1_795_262_400,
    });
    expect(page).toContain(expected);
  });
});
