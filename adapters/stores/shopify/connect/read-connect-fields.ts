import { AppError } from '@/core/shared/app-error';
import { CONNECT_METHODS } from './connect-methods';

/** All others hold keys, in which a space is a mistake of copying. */
const WITH_SPACES = new Set(['shop', 'writeScopes']);

/**
 * The filled-in fields of a method, trimmed.
 * @throws AppError `invalid_input` that names a missing field or says what does not look right
 */
export function readConnectFields(
  methodId: string,
  given: Readonly<Record<string, string>>,
): (name: string) => string {
  const method = CONNECT_METHODS.find((one) => one.id === methodId);
  if (!method) throw new AppError('invalid_input', 'Choose how to connect the Shopify shop.');
  const values = new Map<string, string>();
  for (const field of method.fields) {
    const value = given[field.name]?.trim() ?? '';
    if (field.required && value === '')
      throw new AppError('invalid_input', `${field.label} is missing. ${field.help}`);
    if (!WITH_SPACES.has(field.name) && !/^[\x21-\x7e]*$/.test(value)) {
      throw new AppError(
        'invalid_input',
        `${field.label} holds spaces or other signs that do not belong there.`,
      );
    }
    values.set(field.name, value);
  }
  if (methodId === 'token' && /^shpss_/.test(values.get('accessToken') ?? '')) {
    throw new AppError(
      'invalid_input',
      'This is the API secret key. The access token begins with shpat_ and belongs in the field above it.',
    );
  }
  return (name) => values.get(name) ?? '';
}
