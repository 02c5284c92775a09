/** An address as its owner recognises it and nobody else learns it: "ada@shop.example" → "a…@shop.example". */
export function maskAddress(email: string): string {
  const at = email.lastIndexOf('@');
  return `${[...email][0] ?? ''}…${email.slice(at)}`;
}
