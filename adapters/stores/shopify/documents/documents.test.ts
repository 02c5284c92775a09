import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { getNamedType, parse, TypeInfo, validate, visit, visitWithTypeInfo } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { type AdminSchema, loadAdminSchema } from '@/e2e/fakes/shopify/schema/load-admin-schema';
import type { AdminDocument } from '../api/admin-document';
import { API_VERSION } from '../api/api-version';
import { GrantedScopes, SCOPES_TO_ASK_FOR, WRITE_SCOPES } from '../shop/access-scopes';
import { bulkProductsQuery } from './bulk-products-query';

/** Every document of this folder, found by its shape, so that a new one cannot be forgotten. */
async function allDocuments(): Promise<[string, string][]> {
  const files = readdirSync(import.meta.dirname).filter((file) => /^(?!.*\.test).*\.ts$/.test(file));
  const modules = await Promise.all(
    files.map((file) => import(/* @vite-ignore */ join(import.meta.dirname, file)) as Promise<object>),
  );
  const documents = modules
    .flatMap((module) => Object.values(module) as Partial<AdminDocument<unknown>>[])
    .filter((value) => typeof value?.text === 'string' && typeof value.name === 'string')
    .map(({ name, text }): [string, string] => [name ?? '', text ?? '']);
  return [...documents, ['bulkProducts', bulkProductsQuery("updated_at:>='2026-11-20T10:00:00Z'")]];
}

/** The scopes of a document's fields and of the types they give; each entry: one of these is enough. */
function scopesOf(text: string, { schema, access }: AdminSchema): (readonly string[])[] {
  const types = new TypeInfo(schema);
  const found: (readonly string[])[] = [];
  const note = (key: string) => {
    const needed = access.get(key);
    if (needed) found.push(needed.anyOf);
  };
  visit(
    parse(text),
    visitWithTypeInfo(types, {
      Field() {
        note(`${types.getParentType()?.name}.${types.getFieldDef()?.name}`);
        const type = types.getType();
        if (type) note(getNamedType(type).name);
      },
      InlineFragment() {
        const type = types.getType();
        if (type) note(getNamedType(type).name);
      },
    }),
  );
  return found;
}

const documents = await allDocuments();

describe('GraphQL documents', () => {
  let schema: AdminSchema;
  beforeAll(async () => {
    schema = await loadAdminSchema(API_VERSION);
  });

  test('there are some, each with a name of its own', () => {
    expect(documents.length).toBeGreaterThan(25);
    expect(new Set(documents.map(([name]) => name)).size).toBe(documents.length);
  });

  test.each(documents)('%s is valid against Shopify’s schema', (_name, text) => {
    expect(validate(schema.schema, parse(text)).map((error) => error.message)).toEqual([]);
  });

  test.each(documents)('%s uses nothing that is deprecated', (_name, text) => {
    const types = new TypeInfo(schema.schema);
    const deprecated: string[] = [];
    visit(
      parse(text),
      visitWithTypeInfo(types, {
        Field() {
          const field = types.getFieldDef();
          if (field?.deprecationReason) deprecated.push(`${types.getParentType()?.name}.${field.name}`);
        },
      }),
    );
    expect(deprecated).toEqual([]);
  });

  test.each(documents)('%s needs no scope that owners are not told of', (_name, text) => {
    const isMutation = text.startsWith('mutation');
    const granted = new GrantedScopes([...SCOPES_TO_ASK_FOR, ...(isMutation ? WRITE_SCOPES : [])]);
    const lacking = scopesOf(text, schema).filter((anyOf) => !anyOf.some((scope) => granted.has(scope)));
    expect(lacking).toEqual([]);
  });
});
