import { join } from 'node:path';
import { arePagesCurrent, buildPages } from '../build/build-pages.mjs';
import { buildWidget, isWidgetCurrent } from '../build/build-widget.mjs';
import { areProgramsCurrent, bundlePrograms } from '../build/bundle-programs.mjs';
import { generatePrismaClient, isPrismaClientCurrent } from '../build/generate-prisma-client.mjs';
import { fetchNode, hasNode } from './ensure-node.mjs';
import { holdLock } from './hold-lock.mjs';
import { hasPackages, installPackages } from './install-packages.mjs';
import { projectRoot } from './project-root.mjs';
import { reportStep } from './report-step.mjs';

/** Everything between a bare clone and a program that runs, in order. Each step knows whether it has work to do. */
const steps = {
  node: { title: 'Getting Node 24', isDone: hasNode, run: fetchNode },
  packages: { title: 'Installing packages', isDone: hasPackages, run: installPackages },
  prisma: {
    title: 'Generating the database client',
    isDone: isPrismaClientCurrent,
    run: generatePrismaClient,
  },
  programs: { title: 'Bundling programs', isDone: areProgramsCurrent, run: bundlePrograms },
  widget: { title: 'Building the chat widget', isDone: isWidgetCurrent, run: buildWidget },
  pages: { title: 'Building the admin', isDone: arePagesCurrent, run: buildPages },
};

const parts = {
  tools: ['node', 'packages', 'prisma'],
  programs: ['node', 'packages', 'prisma', 'programs'],
  development: ['node', 'packages', 'prisma', 'programs', 'widget'],
  everything: ['node', 'packages', 'prisma', 'programs', 'widget', 'pages'],
};

/**
 * Makes the clone ready. Does nothing, and says nothing, when it is. Two commands started at once do not disturb each
 * other: the second waits for the first.
 *
 * @param {keyof typeof parts} part
 * @param {NodeJS.WritableStream} stream where progress is reported
 * @throws when a step fails; the message holds the failed program's output
 */
export async function prepare(part, stream) {
  const needed = parts[part].map((name) => steps[name]);
  if (needed.every((step) => step.isDone())) return;
  const lock = join(projectRoot, '.runtime', 'bootstrap.lock');
  const onWait = (holder) =>
    stream.write(`› Another command (process ${holder.split('-')[0]}) is preparing; waiting\n`);
  await holdLock(
    lock,
    async () => {
      for (const step of needed) {
        if (!step.isDone()) await reportStep(stream, step.title, step.run);
      }
    },
    { onWait },
  );
}
