import { GraphQLError } from 'graphql';

/** @param requiredAccess in Shopify's words; null: no scope would help */
export function accessDenied(message: string, requiredAccess: string | null): GraphQLError {
  return new GraphQLError(message, {
    extensions: {
      code: 'ACCESS_DENIED',
      documentation: 'https://shopify.dev/api/usage/access-scopes',
      ...(requiredAccess === null ? {} : { requiredAccess }),
    },
  });
}
