import type { ConnectField, ConnectMethod } from '@/core/stores/platform/platform-connector';
import { WRITE_SCOPES } from '../shop/access-scopes';

const shop: ConnectField = {
  name: 'shop',
  label: 'Shop address',
  help: 'The name behind admin.shopify.com/store/ when you are in the Shopify admin, or name.myshopify.com.',
  type: 'text',
  required: true,
};
const clientId: ConnectField = {
  name: 'clientId',
  label: 'Client ID',
  help: 'In the Dev Dashboard (dev.shopify.com): your app, then Settings, under Credentials.',
  type: 'text',
  required: true,
};
const clientSecret: ConnectField = {
  name: 'clientSecret',
  label: 'Client secret',
  help: 'Below the client ID in the same place; it is stored encrypted and also checks Shopify’s notices.',
  type: 'secret',
  required: true,
};

const writeScopes: ConnectField = {
  name: 'writeScopes',
  label: 'What may be changed',
  help: `Empty: nothing. To let the assistant change orders, any of ${WRITE_SCOPES.join(', ')}.`,
  type: 'text',
  required: false,
};

/** The ways to connect a Shopify shop, the commonest first. */
export const CONNECT_METHODS: readonly ConnectMethod[] = [
  {
    id: 'client-credentials',
    label: 'Own app in the Dev Dashboard',
    description:
      'For an app that your own organisation made and installed in this shop. Nothing to click at Shopify.',
    fields: [shop, clientId, clientSecret],
    redirects: false,
  },
  {
    id: 'oauth',
    label: 'Authorise at Shopify',
    description:
      'For an app that is not installed yet, or belongs to another organisation: Shopify asks you to allow it.',
    fields: [shop, clientId, clientSecret, writeScopes],
    redirects: true,
  },
  {
    id: 'token',
    label: 'Access token of a custom app',
    description: 'For a custom app that was made in the shop’s admin before 2026.',
    fields: [
      shop,
      {
        name: 'accessToken',
        label: 'Admin API access token',
        help: 'Begins with shpat_; Shopify shows it once, when the custom app is installed.',
        type: 'secret',
        required: true,
      },
      {
        name: 'apiSecretKey',
        label: 'API secret key',
        help: 'On the custom app’s page under API credentials; it checks that notices really come from Shopify.',
        type: 'secret',
        required: true,
      },
    ],
    redirects: false,
  },
];
