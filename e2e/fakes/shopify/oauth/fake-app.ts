/** The app as it is set up at Shopify. Tests change it in place. */
export interface FakeApp {
  clientId: string;
  clientSecret: string;
  /** Where the owner may be sent back to; null: anywhere. */
  redirectUris: string[] | null;
  /** Scopes of the app's version in the Dev Dashboard: what the client-credentials grant gives. */
  scopes: string[];
  /** Gives these instead of what an authorisation asked for; null: as asked. */
  grantScopes: string[] | null;
  /** Authorises without showing the page with the button. */
  autoApprove: boolean;
  /** False: the app belongs to another organisation than the shop. */
  allowsClientCredentials: boolean;
  /** True: tokens without an end are refused, as for public apps. */
  requiresExpiringTokens: boolean;
  /** False: the app was not let in to protected customer data. */
  customerDataApproved: boolean;
  /** True: names, e-mails, phones and addresses are null, as for custom apps on the Basic plan. */
  withholdCustomerData: boolean;
  /** True while the app is installed in the shop. */
  installed: boolean;
}

/** All that Storefolk could ask for. */
export const usualScopes = [
  'read_all_orders',
  'read_content',
  'read_customers',
  'read_discounts',
  'read_fulfillments',
  'read_inventory',
  'read_legal_policies',
  'read_locales',
  'read_online_store_pages',
  'read_orders',
  'read_products',
  'read_returns',
  'write_customers',
  'write_order_edits',
  'write_orders',
  'write_returns',
];
