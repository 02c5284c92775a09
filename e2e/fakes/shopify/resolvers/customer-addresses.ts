import type { QueryContext } from '../graphql/query-context';
import { parseGid } from '../graphql/shopify-values';
import { changeCustomer } from '../shop/change-customers';
import type { AddressRecord } from '../shop/order-records';
import { type AddressInput, toAddressRecord } from './address-input';
import { toMailingAddress } from './addresses';

interface Args {
  customerId: string;
  addressId?: string;
  address?: AddressInput;
}

const refuse = (field: string, message: string) => ({
  address: null,
  deletedAddressId: null,
  userErrors: [{ field: [field], message }],
});

/** The fake knows customers by one address, their default one. */
export const customerAddressMutations = {
  customerAddressCreate: (_: unknown, args: Args, context: QueryContext) =>
    change(args, context, (given) => toAddressRecord(given)),

  /** What is not sent stays as it is. */
  customerAddressUpdate: (_: unknown, args: Args, context: QueryContext) =>
    change(args, context, (given, known) => known && toAddressRecord({ ...known, ...dropCodes(given) })),

  customerAddressDelete: (_: unknown, args: Args, { shop, tell }: QueryContext) => {
    const customer = shop.customers.get(parseGid(args.customerId)?.id ?? -1);
    if (!customer?.addresses[0] || parseGid(args.addressId ?? '')?.id !== customer.id)
      return refuse('addressId', 'Address does not exist');
    tell(changeCustomer(shop, customer.id, ({ addresses }) => addresses.shift()));
    return { deletedAddressId: args.addressId, userErrors: [] };
  },
};

function change(
  args: Args,
  context: QueryContext,
  make: (
    given: AddressInput,
    known: AddressRecord | undefined,
  ) => ReturnType<typeof toAddressRecord> | undefined,
) {
  const { shop, tell } = context;
  const customer = shop.customers.get(parseGid(args.customerId)?.id ?? -1);
  if (!customer) return refuse('customerId', 'Customer does not exist');
  if (args.addressId && parseGid(args.addressId)?.id !== customer.id)
    return refuse('addressId', 'Address does not exist');
  const made = make(args.address ?? {}, customer.addresses[0]);
  if (!made) return refuse('addressId', 'Address does not exist');
  if ('fault' in made) return refuse('address', made.fault);
  tell(
    changeCustomer(shop, customer.id, ({ addresses }) => {
      addresses[0] = made;
    }),
  );
  return { address: toMailingAddress(made, customer.id, context), userErrors: [] };
}

/** A new code counts more than the words that stood there before. */
function dropCodes(given: AddressInput): AddressInput {
  return {
    ...given,
    ...(given.countryCode ? { country: given.countryCode } : {}),
    ...(given.provinceCode ? { province: given.provinceCode } : {}),
  };
}
