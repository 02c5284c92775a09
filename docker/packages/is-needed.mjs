const platform = `${process.platform}/${process.arch}`;

/** Packages that others name, but nothing that runs on the server loads. */
const unusedPackages = [
  /^@next\/swc-/, // compiles; the pages are compiled
  /^(sharp|@img\/.*)$/, // resizes images; next/image is not used
  /^@types\//,
  /^(typescript|prisma)$/,
];

/** Files within packages. Paths begin with the package's name. */
const unusedFiles = [
  /\.(map|d\.[cm]?ts|md|markdown|flow|tsbuildinfo)$/i,
  /^onnxruntime-node\/script\//,
  // Next: its second copy for bundlers, its documents, and what only `next dev` and `next build` load.
  /^next\/dist\/(esm|docs|next-devtools|bundle-analyzer)\//,
  /^next\/dist\/compiled\/next-server\/.*\.dev\.js$/,
  // Both vendors' SDKs ship their sources beside what is built from them.
  /^(openai|@anthropic-ai\/sdk)\/src\//,
  // Prisma's query compiler for other databases than ours.
  /^@prisma\/client\/runtime\/query_compiler_\w+\.(cockroachdb|mysql|sqlite|sqlserver)\./,
];

/** What the licences of packages ask to be handed on. */
const notices = /(^|\/)(licen[cs]e|notice|copying|third.?party)[^/]*$/i;

/** @param {string} name */
export const isUnusedPackage = (name) => unusedPackages.some((pattern) => pattern.test(name));

/**
 * @param {string} path of a file, from its package's name on: "pg/lib/client.js"
 * @returns {boolean} whether the running product may load it on this platform, or the licence wants it there
 */
export function isNeeded(path) {
  const binary = path.match(/^onnxruntime-node\/bin\/[^/]+\/([^/]+\/[^/]+)\//);
  if (binary) return binary[1] === platform;
  return notices.test(path) || !unusedFiles.some((pattern) => pattern.test(path));
}
