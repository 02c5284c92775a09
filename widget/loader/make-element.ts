/** An element with attributes and children; text children are text, never markup. */
export function make(tag: string, attributes: Record<string, string> = {}, ...children: (Node | string)[]) {
  const svg = tag === 'svg' || tag === 'path';
  const element = document.createElementNS(`http://www.w3.org/${svg ? '2000/svg' : '1999/xhtml'}`, tag);
  for (const name in attributes) element.setAttribute(name, attributes[name] ?? '');
  element.append(...children);
  return element as HTMLElement;
}
