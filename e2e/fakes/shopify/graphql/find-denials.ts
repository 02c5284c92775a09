import {
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  getNamedType,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { AdminSchema } from '../schema/load-admin-schema';

export interface Denial {
  message: string;
  /** null: no scope would help, the app itself is not approved. */
  requiredAccess: string | null;
}

export interface Grant {
  scopes: ReadonlySet<string>;
  /** False: the app was not let in to protected customer data at all. */
  customerDataApproved: boolean;
}

/**
 * The fields of a query that need more than the token has. A field needs what itself, its parent's type and its own
 * type ask for; of a connection, what its nodes ask for. Several scopes of one type or field are alternatives.
 */
export function findDenials(
  admin: AdminSchema,
  document: DocumentNode,
  grant: Grant,
): ReadonlyMap<FieldNode, Denial> {
  const denials = new Map<FieldNode, Denial>();
  const typeInfo = new TypeInfo(admin.schema);
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field(node) {
        const parent = typeInfo.getParentType();
        const type = typeInfo.getType();
        if (!parent || !type) return;
        const meant = nodeType(getNamedType(type));
        const denial =
          missing(admin, grant, `${parent.name}.${node.name.value}`, node.name.value) ??
          missing(admin, grant, meant.name, node.name.value) ??
          missing(admin, grant, parent.name, node.name.value);
        if (denial) denials.set(node, denial);
      },
    }),
  );
  return denials;
}

/** A token that may write may read. */
export function hasScope(granted: ReadonlySet<string>, wanted: string): boolean {
  return (
    granted.has(wanted) || (wanted.startsWith('read_') && granted.has(wanted.replace('read_', 'write_')))
  );
}

function missing(admin: AdminSchema, grant: Grant, item: string, field: string): Denial | null {
  if (!grant.customerDataApproved && (item === 'Customer' || item === 'Order')) {
    return {
      message:
        `This app is not approved to access the ${item} object. See ` +
        'https://shopify.dev/docs/apps/launch/protected-customer-data for more details.',
      requiredAccess: null,
    };
  }
  const needed = admin.access.get(item);
  if (!needed || needed.anyOf.some((scope) => hasScope(grant.scopes, scope))) return null;
  return {
    message: `Access denied for ${field} field. Required access: ${needed.words}`,
    requiredAccess: needed.words,
  };
}

function nodeType(type: GraphQLNamedType): GraphQLNamedType {
  const nodes = isObjectType(type) && type.name.endsWith('Connection') ? type.getFields().nodes : undefined;
  return nodes ? getNamedType(nodes.type) : type;
}
