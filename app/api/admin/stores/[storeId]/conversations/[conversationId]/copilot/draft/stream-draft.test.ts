import { expect, it, vi } from 'vitest';
import type { CopilotDraft } from '@/core/contracts/copilot';
import { AppError } from '@/core/shared/app-error';
import { streamDraft } from './stream-draft';

const DRAFT: CopilotDraft = {
  id: 'd1',
  text: 'Yes.',
  sources: [],
  confidence: 1,
  nothing: null,
  provider: 'builtin',
  instead: null,
};
const log = { error: vi.fn() };
const open = new AbortController().signal;
const lines = async (response: Response) =>
  (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

it('sends events as they come, and the draft last', async () => {
  const response = await streamDraft(log, open, async (sink) => {
    sink.tool('search_knowledge');
    sink.delta('Yes.');
    return DRAFT;
  });
  expect(response.headers.get('cache-control')).toContain('no-transform');
  expect(await lines(response)).toEqual([
    { type: 'tool', tool: 'search_knowledge' },
    { type: 'delta', text: 'Yes.' },
    { type: 'done', draft: DRAFT },
  ]);
});

it('refuses before anything was sent, and tells later faults without their details', async () => {
  const refused = new AppError('conflict', 'Nothing to answer.');
  await expect(streamDraft(log, open, () => Promise.reject(refused))).rejects.toBe(refused);
  const broken = await streamDraft(log, open, async (sink) => {
    sink.delta('Yes');
    throw new Error('a secret of ours');
  });
  expect(await lines(broken)).toEqual([
    { type: 'delta', text: 'Yes' },
    { type: 'failed', message: 'The draft failed. Try again; the log says more.' },
  ]);
  expect(log.error).toHaveBeenCalledOnce();
});

it('ends the work when the reader goes away', async () => {
  let ended = () => {};
  const end = new Promise<void>((resolve) => {
    ended = resolve;
  });
  const response = await streamDraft(log, open, async (sink, signal) => {
    sink.delta('Y');
    signal.addEventListener('abort', () => ended());
    await end;
    sink.delta('late');
    return DRAFT;
  });
  await response.body?.cancel();
  await end;
});
