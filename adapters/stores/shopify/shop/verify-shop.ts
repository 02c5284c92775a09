import { isAppError } from '@/core/shared/app-error';
import type { ShopFacts } from '@/core/stores/platform/shop-facts';
import type { AdminClient, AskOptions } from '../api/admin-client';
import { probePersonalData } from '../documents/probe-personal-data';
import type { ShopBasics } from './open-shop';

const WITHHELD: ShopFacts['missing'][number] = {
  scope: 'protected customer data',
  consequence:
    'Shopify withholds names, e-mail addresses or postal addresses of customers from this app, so that shoppers cannot ' +
    'show by their e-mail address or phone number that an order is theirs. Request access to protected customer data ' +
    'for the app in the Dev Dashboard; on the Basic plan Shopify may keep it from custom apps altogether.',
};

/** Who the shop is, and what will not work with the access we have. */
export async function verifyShop(
  basics: ShopBasics,
  admin: AdminClient,
  options: AskOptions = {},
): Promise<ShopFacts> {
  const missing = basics.scopes.missing();
  const withheld = basics.scopes.has('read_orders') && (await isPersonalDataWithheld(basics, admin, options));
  return {
    name: basics.name,
    currency: basics.currency,
    timeZone: basics.timeZone,
    locale: basics.locale,
    url: basics.url,
    plan: basics.plan,
    grantedScopes: basics.scopes.handles,
    missing: withheld ? [...missing, WITHHELD] : missing,
  };
}

/**
 * No field says it: Shopify answers with an error for some apps and with nulls for others. Orders of the last days with
 * nobody's name and address at all cannot be anything else, since a checkout asks for one of them.
 */
async function isPersonalDataWithheld(
  basics: ShopBasics,
  admin: AdminClient,
  options: AskOptions,
): Promise<boolean> {
  try {
    const withCustomers = basics.scopes.has('read_customers');
    const { orders } = await admin.ask(probePersonalData, { withCustomers }, options);
    // An order at the till may be anonymous; one with a customer is not.
    const named = orders.nodes.filter((order) => order.customer || order.shippingAddress || order.email);
    return named.length === 0
      ? orders.nodes.length >= 3
      : named.every((order) => !order.email && !order.shippingAddress?.name && !order.customer?.firstName);
  } catch (error) {
    if (isAppError(error) && error.code === 'forbidden') return true;
    throw error;
  }
}
