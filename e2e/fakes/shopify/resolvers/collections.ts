import { type PageArgs, paginate } from '../graphql/connection';
import type { QueryContext, ResolverMap } from '../graphql/query-context';
import type { CollectionRecord } from '../shop/records';
import { metafieldResolvers } from './metafields';
import { exactly } from './products';

export const collectionResolvers: ResolverMap = {
  Collection: {
    ...metafieldResolvers,
    image: () => null,
    products: (collection: CollectionRecord, args: PageArgs, context: QueryContext) =>
      paginate(membersOf(collection, context), args, context),
    productsCount: (collection: CollectionRecord, _: unknown, context: QueryContext) =>
      exactly(membersOf(collection, context).length),
  },
};

function membersOf(collection: CollectionRecord, { shop }: QueryContext) {
  return shop.products.all().filter((product) => product.collectionIds.includes(collection.id));
}
