// Builds the widget into dist/widget: loader.js, panel.html, assets/* (hashed names), manifest.json,
// and of scripts and styles the compressed forms (.br, .gz).
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';

const source = fileURLToPath(new URL('.', import.meta.url));
const target = join(source, '..', 'dist', 'widget');

/** What both bundles share. The oldest browsers that know <dialog>. */
const common = {
  bundle: true,
  minify: true,
  write: false,
  platform: 'browser',
  target: ['es2021', 'chrome92', 'firefox98', 'safari15.4'],
  legalComments: 'none',
  // The server says that scripts are UTF-8; escapes would make them longer.
  charset: 'utf8',
  logLevel: 'warning',
  tsconfig: join(source, 'tsconfig.json'),
};

const [loader, panel] = await Promise.all([
  build({
    ...common,
    entryPoints: { loader: join(source, 'loader/main.ts') },
    format: 'iife',
    outdir: target,
    plugins: [{ name: 'css-as-text', setup: (run) => run.onLoad({ filter: /\.css$/ }, loadCssAsText) }],
  }),
  build({
    ...common,
    entryPoints: { panel: join(source, 'panel/main.tsx') },
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outdir: join(target, 'assets'),
    entryNames: '[name]-[hash]',
    // What is imported when it is needed, e.g. the words of a language, becomes a file of its own.
    splitting: true,
    chunkNames: '[name]-[hash]',
  }),
]);

const loaderCode = Buffer.from(loader.outputFiles[0].contents);
const isShared = ({ path }) => basename(path).startsWith('chunk-');
const preload = ({ path }) => `<link rel="modulepreload" href="/widget/assets/${basename(path)}" />`;
const isEntry = ({ path }) => basename(path).startsWith('panel-');
const script = panel.outputFiles.find((file) => isEntry(file) && file.path.endsWith('.js'));
const style = panel.outputFiles.find((file) => file.path.endsWith('.css'));
const template = await readFile(join(source, 'panel/panel.html'), 'utf8');
const page = template
  .replace('{{style}}', `/widget/assets/${basename(style.path)}`)
  .replace('{{script}}', `/widget/assets/${basename(script.path)}`)
  // What the script cannot begin without is fetched beside it, not after it.
  .replace('{{preload}}', panel.outputFiles.filter(isShared).map(preload).join(''));

await rm(target, { recursive: true, force: true });
await mkdir(join(target, 'assets'), { recursive: true });
const gzipBytes = (contents) => gzipSync(contents, { level: 9 }).length;
const manifest = {
  loader: { file: 'loader.js', gzipBytes: gzipBytes(loaderCode) },
  panel: { file: 'panel.html' },
  assets: panel.outputFiles.map((file) => ({
    file: `assets/${basename(file.path)}`,
    gzipBytes: gzipBytes(file.contents),
  })),
};
await Promise.all([
  writeFile(join(target, 'panel.html'), page),
  writeFile(join(target, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`),
  writeCompressed(join(target, 'loader.js'), loaderCode),
  ...panel.outputFiles.map((file) => writeCompressed(file.path, file.contents)),
]);

/** Beside each file lie its compressed forms, so that the server compresses nothing while it serves. */
async function writeCompressed(path, contents) {
  await Promise.all([
    writeFile(path, contents),
    writeFile(`${path}.br`, brotliCompressSync(contents)),
    writeFile(`${path}.gz`, gzipSync(contents, { level: 9 })),
  ]);
}

async function loadCssAsText({ path }) {
  const css = await readFile(path, 'utf8');
  const { code } = await transform(css, { loader: 'css', minify: true, target: common.target });
  return { contents: code.trim(), loader: 'text' };
}
