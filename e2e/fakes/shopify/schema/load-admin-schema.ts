import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { buildClientSchema, type GraphQLSchema, type IntrospectionQuery } from 'graphql';
import { fetchSchemaPackage } from './fetch-schema-package';

/** What a type or field asks of a token. */
export interface RequiredAccess {
  /** One of these is enough. */
  anyOf: readonly string[];
  /** As Shopify says it, e.g. "`read_orders` access scope." */
  words: string;
}

export interface AdminSchema {
  version: string;
  schema: GraphQLSchema;
  /** By "Order" for a type and "Shop.orderTags" for a field; without an entry no scope is needed. */
  access: ReadonlyMap<string, RequiredAccess>;
}

interface SchemaFile {
  data: IntrospectionQuery;
  offline_scopes: {
    items: { typeName: string; fieldName?: string; requiredAccess: string; offlineScopes: string[] }[];
  };
}

const loaded = new Map<string, Promise<AdminSchema>>();

/**
 * Shopify's real Admin GraphQL schema, and the scopes its types and fields need.
 *
 * @param version e.g. "2026-07"
 * @throws Error when the schemas cannot be fetched, or there is none of that version
 */
export function loadAdminSchema(version: string): Promise<AdminSchema> {
  const known = loaded.get(version);
  if (known) return known;
  const loading = read(version);
  loaded.set(version, loading);
  // The next call tries again instead of repeating an old failure.
  loading.catch(() => loaded.delete(version));
  return loading;
}

async function read(version: string): Promise<AdminSchema> {
  if (!/^\d{4}-\d{2}$|^unstable$/.test(version))
    throw new Error(`“${version}” is no version of Shopify's API.`);
  const folder = await fetchSchemaPackage();
  const packed = await readFile(join(folder, `admin_${version}.json.gz`)).catch(() => {
    throw new Error(`There is no schema of Shopify's Admin API ${version}.`);
  });
  const file = JSON.parse(gunzipSync(packed).toString('utf8')) as SchemaFile;
  const access = new Map<string, RequiredAccess>();
  for (const item of file.offline_scopes.items) {
    if (item.offlineScopes.length === 0) continue;
    const name = item.fieldName ? `${item.typeName}.${item.fieldName}` : item.typeName;
    access.set(name, { anyOf: item.offlineScopes, words: item.requiredAccess });
  }
  return { version, schema: buildClientSchema(file.data, { assumeValid: true }), access };
}
