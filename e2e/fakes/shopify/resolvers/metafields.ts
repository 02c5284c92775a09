import { type PageArgs, paginate } from '../graphql/connection';
import type { QueryContext, ResolverMap } from '../graphql/query-context';
import type { MetafieldRecord } from '../shop/records';

interface Owner {
  metafields?: MetafieldRecord[];
}

export const metafieldType: ResolverMap = {
  Metafield: {
    definition: (field: MetafieldRecord) =>
      field.name === null
        ? null
        : {
            __typename: 'MetafieldDefinition',
            id: field.id,
            name: field.name,
            access: { storefront: 'PUBLIC_READ' },
          },
    jsonValue: (field: MetafieldRecord) => field.value,
    reference: () => null,
  },
};

/** For every type that has metafields. */
export const metafieldResolvers = {
  metafields: (
    owner: Owner,
    args: PageArgs & { namespace?: string | null; keys?: string[] | null },
    context: QueryContext,
  ) =>
    paginate(
      (owner.metafields ?? []).filter(
        (field) =>
          (!args.namespace || field.namespace === args.namespace) &&
          (!args.keys ||
            args.keys.includes(`${field.namespace}.${field.key}`) ||
            args.keys.includes(field.key)),
      ),
      args,
      context,
    ),
  metafield: (owner: Owner, args: { namespace?: string | null; key: string }) => {
    const [namespace, key] = args.namespace ? [args.namespace, args.key] : args.key.split('.');
    return (owner.metafields ?? []).find((one) => one.namespace === namespace && one.key === key) ?? null;
  },
};
