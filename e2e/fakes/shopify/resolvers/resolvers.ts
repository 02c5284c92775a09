import type { ResolverMap } from '../graphql/query-context';
import { bulkOperationMutations } from './bulk-operations';
import { collectionResolvers } from './collections';
import { customerAddressMutations } from './customer-addresses';
import { customerResolvers } from './customers';
import { discountResolvers } from './discounts';
import { metafieldType } from './metafields';
import { orderChangeMutations } from './order-changes';
import { orderEditMutations, orderEditResolvers } from './order-edits';
import { orderPartResolvers } from './order-parts';
import { orderResolvers } from './orders';
import { productResolvers } from './products';
import { queryRootResolvers } from './query-root';
import { refundMutations } from './refunds';
import { returnMutations, returnResolvers } from './returns';
import { shopResolvers } from './shop';
import { webhookMutations, webhookResolvers } from './webhooks';

/** All of the schema that the fake knows beyond what its records hold by name. */
export const resolvers: ResolverMap = {
  ...queryRootResolvers,
  ...shopResolvers,
  ...productResolvers,
  ...metafieldType,
  ...collectionResolvers,
  ...orderResolvers,
  ...orderPartResolvers,
  ...customerResolvers,
  ...discountResolvers,
  ...webhookResolvers,
  ...orderEditResolvers,
  ...returnResolvers,
  Mutation: {
    ...webhookMutations,
    ...bulkOperationMutations,
    ...orderChangeMutations,
    ...orderEditMutations,
    ...returnMutations,
    ...refundMutations,
    ...customerAddressMutations,
    appUninstall: (_: unknown, __: unknown, context) => {
      context.uninstall();
      return { app: null, userErrors: [] };
    },
  },
};
