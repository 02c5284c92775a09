/** Numbers of a text without separators and trailing zeros: "1.680,50" and "1,680.5" are the same. */
export function findNumbers(text: string): string[] {
  return [...text.matchAll(/\d+(?:[.,:]\d+)*/g)].map(([number]) =>
    number
      .replace(/[.,](?=\d{3}(?:\D|$))/g, '')
      .replace(/[,:]/g, '.')
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, ''),
  );
}
