/** "Ada Maria Byron" → "Ada", "Maria Byron" */
export function splitName(name: string | null): { firstName: string | null; lastName: string | null } {
  const [firstName = null, ...rest] = name?.trim().split(/\s+/) ?? [];
  return { firstName: firstName || null, lastName: rest.join(' ') || null };
}
