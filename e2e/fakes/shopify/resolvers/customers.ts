import type { GraphQLResolveInfo } from 'graphql';
import { paginate } from '../graphql/connection';
import { findRecords, type ListArgs } from '../graphql/list-records';
import type { QueryContext, ResolverMap } from '../graphql/query-context';
import type { CustomerRecord } from '../shop/records';
import { fullName, toMailingAddress } from './addresses';
import { orderListing } from './listings';
import { metafieldResolvers } from './metafields';
import { personal } from './orders';

export const customerResolvers: ResolverMap = {
  Customer: {
    ...metafieldResolvers,
    firstName: (customer: CustomerRecord, _: unknown, context: QueryContext) =>
      personal(customer.firstName, context),
    lastName: (customer: CustomerRecord, _: unknown, context: QueryContext) =>
      personal(customer.lastName, context),
    // Cannot be null in the schema.
    displayName: (customer: CustomerRecord, _: unknown, context: QueryContext) =>
      personal(fullName(customer) ?? customer.email ?? customer.phone, context) ?? '',
    email: (customer: CustomerRecord, _: unknown, context: QueryContext) => personal(customer.email, context),
    phone: (customer: CustomerRecord, _: unknown, context: QueryContext) => personal(customer.phone, context),
    defaultEmailAddress: (customer: CustomerRecord, _: unknown, context: QueryContext) => {
      const emailAddress = personal(customer.email, context);
      return emailAddress && { emailAddress, marketingState: 'NOT_SUBSCRIBED', validFormat: true };
    },
    defaultPhoneNumber: (customer: CustomerRecord, _: unknown, context: QueryContext) => {
      const phoneNumber = personal(customer.phone, context);
      return phoneNumber && { phoneNumber, marketingState: 'NOT_SUBSCRIBED' };
    },
    defaultAddress: (customer: CustomerRecord, _: unknown, context: QueryContext) =>
      toMailingAddress(customer.addresses[0] ?? null, customer.id, context),
    addresses: (customer: CustomerRecord, _: unknown, context: QueryContext) =>
      customer.addresses.flatMap((address) => toMailingAddress(address, customer.id, context) ?? []),
    note: () => null,
    state: () => 'DISABLED',
    verifiedEmail: (customer: CustomerRecord) => customer.email !== null,
    numberOfOrders: (customer: CustomerRecord, _: unknown, { shop }: QueryContext) =>
      String(shop.orders.all().filter((order) => order.customerId === customer.id).length),
    orders: (customer: CustomerRecord, args: ListArgs, context: QueryContext, info: GraphQLResolveInfo) =>
      paginate(
        findRecords(context.shop.orders, orderListing, args, context, info).filter(
          (order) => order.customerId === customer.id,
        ),
        args,
        context,
      ),
  },
};
