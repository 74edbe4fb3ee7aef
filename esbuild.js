// Builds everything that runs: the extension for both hosts, the terminal, and the tests.
//   node esbuild.js [--minify] [--watch] [--tests[=FOLDER]]
const esbuild = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');
const { globSync } = require('tinyglobby');
const YAML = require('yaml');

const minify = process.argv.includes('--minify');
const watch = process.argv.includes('--watch');
const testArgument = process.argv.find(
  (argument) => argument === '--tests' || argument.startsWith('--tests='),
);
const testFolder = testArgument?.split('=')[1] ?? '**';

/**
 * `import files from 'stylebook:ap'` gives every YAML file of stylebooks/ap, already parsed, so that no
 * YAML is read while the editor starts.
 */
const stylebooksWith = (readings) => ({
  name: 'stylebooks',
  setup(build) {
    build.onResolve({ filter: /^stylebook:/ }, (request) => ({
      path: request.path.slice('stylebook:'.length),
      namespace: 'stylebook',
    }));
    build.onLoad({ filter: /.*/, namespace: 'stylebook' }, async (request) => {
      const [name, derived] = request.path.split('/');
      const folder = path.join(__dirname, 'stylebooks', name);
      const names = globSync('**/*.yml', { cwd: folder }).sort();
      const files = filesOf(folder, names);
      return {
        contents: JSON.stringify(derived === undefined ? files : await readings(files)),
        loader: 'json',
        watchDirs: [folder],
        watchFiles: names.map((name) => path.join(folder, name)),
      };
    });
  },
});

/** By folder, what was parsed last, and the texts it was parsed from: one parsing serves all bundles. */
const parsed = new Map();

function filesOf(folder, names) {
  const texts = names.map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]);
  const key = JSON.stringify(texts);
  const last = parsed.get(folder);
  if (last?.key === key) return last.files;
  const files = Object.fromEntries(texts.map(([name, text]) => [name, ruleIn(text)]));
  parsed.set(folder, { key, files });
  return files;
}

/** By the files of a stylebook, what their patterns come to. */
const worked = new WeakMap();

/**
 * `import readings from 'stylebook:ap/readings'` gives what the patterns of those files come to, so that none is parsed
 * while the editor starts. Worked out by the product's own code, once for all bundles.
 */
function readingsOf(files) {
  if (!worked.has(files)) worked.set(files, workOutReadings());
  return worked.get(files);
}

async function workOutReadings() {
  const { outputFiles } = await esbuild.build({
    ...node,
    entryPoints: ['src/rules/style/matching/readAhead.ts'],
    sourcemap: false,
    write: false,
    plugins: [stylebooksWith(() => ({})), weightsBeside("'models'")],
  });
  const module = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0].text)(module, module.exports, require);
  return module.exports.readings;
}

const stylebooks = stylebooksWith(readingsOf);

/** A rule's file: Vale's keys, and in a second document, which Vale does not read, ours. */
function ruleIn(text) {
  const documents = YAML.parseAllDocuments(text);
  for (const { errors } of documents) if (errors[0]) throw errors[0];
  return Object.assign({}, ...documents.map((document) => document.toJS()));
}

/**
 * `import bytes from '….bin'` gives trained weights as bytes, read on first use so that nothing waits for them at
 * the start. `read` makes the expression that reads a file.
 */
const weights = (read) => ({
  name: 'weights',
  setup(build) {
    build.onLoad({ filter: /\.bin$/ }, (request) => ({
      contents: `
        let bytes;
        Object.defineProperty(exports, '__esModule', { value: true });
        Object.defineProperty(exports, 'default', { enumerable: true, get: () => (bytes ??= ${read(request.path)}) });`,
      loader: 'js',
    }));
  },
});

/** For the terminal and the tests: from models/, which the bundle finds at `place`. */
const weightsBeside = (place) =>
  weights((file) => {
    const found = `require('node:path').join(${place}, ${JSON.stringify(path.basename(file))})`;
    return `new Uint8Array(require('node:fs').readFileSync(${found}))`;
  });

/** For the extension: in the bundle, since a web worker can load but one file. A loop is thirty times as fast as `from`. */
const weightsWithin = weights((file) => {
  const base64 = JSON.stringify(fs.readFileSync(file, 'base64'));
  return `((text) => {
    const array = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i++) array[i] = text.charCodeAt(i);
    return array;
  })(atob(${base64}))`;
});

const common = {
  bundle: true,
  minify,
  sourcemap: minify ? false : 'linked',
  target: 'es2022',
  logLevel: 'warning',
  loader: { '.css': 'text' },
  plugins: [stylebooks, weightsWithin],
};

const node = {
  ...common,
  platform: 'node',
  format: 'cjs',
  external: ['vscode'],
  // Its ES module asks for import.meta.url, which a CommonJS bundle has not.
  alias: { tinyglobby: require.resolve('tinyglobby') },
};
const browser = {
  ...common,
  platform: 'browser',
  format: 'cjs',
  external: ['vscode'],
  define: { 'process.env.NODE_ENV': '"production"' },
};

/** The desktop's entry is a few lines over the browser's bundle: everything else is in both hosts the same. */
const overBrowserBundle = {
  name: 'over-browser-bundle',
  setup(build) {
    build.onResolve({ filter: /\/extension\.web$/ }, () => ({ path: './web/extension.js', external: true }));
  },
};

const products = [
  {
    ...node,
    entryPoints: ['src/editor/extension.ts'],
    outfile: 'dist/extension.js',
    plugins: [overBrowserBundle],
  },
  { ...browser, entryPoints: ['src/editor/extension.web.ts'], outfile: 'dist/web/extension.js' },
  {
    ...node,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    plugins: [stylebooks, weightsBeside("__dirname, '..', 'models'")],
    banner: { js: '#!/usr/bin/env node' },
  },
  // Indexes other stories in a thread of the desktop's extension host.
  { ...node, entryPoints: ['src/editor/stories/indexWorker.ts'], outfile: 'dist/indexer.js' },
  // Looks at patterns that came with a workspace, in a worker that can be ended.
  { ...node, entryPoints: ['src/cli/patternWorker.ts'], outfile: 'dist/patterns.js' },
  { ...browser, entryPoints: ['src/editor/patternWorker.web.ts'], outfile: 'dist/web/patterns.js' },
];

/** One bundle a test file, so that a failing import breaks one file only. */
const tests = {
  ...node,
  minify: false,
  sourcemap: 'inline',
  entryPoints: globSync(`test/${testFolder}/**/*.ts`, {
    ignore: ['**/*.d.ts', 'test/vscode/**', 'test/**/fixtures/**'],
    cwd: __dirname,
  }),
  plugins: [stylebooks, weightsBeside("'models'")],
  outdir: 'dist/test',
  outbase: 'test',
  external: [
    'vscode',
    'esbuild',
    'playwright-core',
    'mocha',
    'fast-check',
    'write-good',
    'recheck',
    'axe-core',
  ],
};

/** The suites that run inside VS Code, once for each extension host. */
const suites = [
  {
    ...node,
    minify: false,
    sourcemap: 'inline',
    entryPoints: ['test/vscode/index.ts'],
    outfile: 'dist/test/vscode/index.js',
    external: ['vscode', 'mocha'],
  },
  {
    ...browser,
    minify: false,
    sourcemap: 'inline',
    entryPoints: ['test/vscode/index.web.ts'],
    outfile: 'dist/test/vscode/index.web.js',
    alias: { 'node:assert/strict': './test/vscode/assert.web.ts' },
    // mocha's browser build would otherwise take the bundle's exports for its own.
    define: { ...browser.define, module: 'undefined' },
  },
];

async function main() {
  const entries = products.filter((one) => fs.existsSync(path.join(__dirname, one.entryPoints[0])));
  if (testArgument !== undefined) entries.push(tests, ...suites);
  const chosen = testArgument?.includes('=') ? (testFolder === 'vscode' ? suites : [tests]) : entries;
  if (watch) {
    const contexts = await Promise.all(chosen.map((one) => esbuild.context(one)));
    // A launch configuration waits for the line below: everything must have been built once by then.
    await Promise.all(contexts.map((context) => context.rebuild().catch(() => undefined)));
    await Promise.all(contexts.map((context) => context.watch()));
    console.log('esbuild: watching');
    return;
  }
  await Promise.all(chosen.map((one) => esbuild.build(one)));
}

main().catch((error) => {
  // What esbuild found it has printed already.
  if (error.errors === undefined) console.error(error.message);
  process.exitCode = 1;
});
