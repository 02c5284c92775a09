/**
 * @param {string} path an import or a path below node_modules: "@scope/name/file.js"
 * @returns {string} the package in it: "@scope/name"
 */
export function packageOf(path) {
  const [first, second] = path.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}
