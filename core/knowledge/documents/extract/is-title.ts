const ADDRESS = /^(?:[a-z][a-z\d+.-]*:\/\/|www\.|(?:about|data|blob|file|javascript):)\S*$/i;
/** "shop.example/pages/returns"; without a path it may be a name, such as "Node.js". */
const PATH_ON_HOST = /^[\w-]+(?:\.[\w-]+)+\/\S*$/;

/** Whether a text that a document states as its title names it: browsers print "about:blank" or the address there. */
export function isTitle(text: string): boolean {
  const trimmed = text.trim();
  return trimmed !== '' && !ADDRESS.test(trimmed) && !PATH_ON_HOST.test(trimmed);
}
