import type { ConnectField, ConnectMethod } from '@/core/stores/platform/platform-connector';

const SHOP: ConnectField = {
  name: 'shop',
  label: 'Shop address',
  help: 'The address that shoppers open, e.g. https://example.com.',
  type: 'url',
  required: true,
};

export const CONNECT_METHODS: readonly ConnectMethod[] = [
  {
    id: 'authorize',
    label: 'Approve in WooCommerce',
    description:
      'You sign in to WordPress, approve Storefolk there, and WooCommerce hands the keys over by itself. This ' +
      'Storefolk needs a public https:// address for it.',
    fields: [SHOP],
    redirects: true,
  },
  {
    id: 'keys',
    label: 'Paste keys',
    description:
      'Make keys under WooCommerce → Settings → Advanced → REST API, with permission “Read/Write”, and paste them here.',
    fields: [
      SHOP,
      {
        name: 'consumer_key',
        label: 'Consumer key',
        help: 'It begins with ck_ and is shown once, when the key is made.',
        type: 'secret',
        required: true,
      },
      {
        name: 'consumer_secret',
        label: 'Consumer secret',
        help: 'It begins with cs_ and is shown beside the consumer key.',
        type: 'secret',
        required: true,
      },
    ],
    redirects: false,
  },
];
