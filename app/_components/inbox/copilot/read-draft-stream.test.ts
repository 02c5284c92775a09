import { expect, it } from 'vitest';
import type { CopilotEvent } from '@/core/contracts/copilot';
import { afterEvent, type DraftState } from './draft-state';
import { readDraftStream } from './read-draft-stream';

/** @param cuts where the network cuts the bytes */
function inPieces(text: string, size: number): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  return new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
      controller.close();
    },
  });
}

const EVENTS: CopilotEvent[] = [
  { type: 'tool', tool: 'search_knowledge' },
  { type: 'delta', text: 'Größe ' },
  { type: 'delta', text: 'passt 🎉' },
  { type: 'reset', text: 'Anew: ' },
  { type: 'delta', text: 'yes' },
];

it.each([1, 3, 7, 10_000])('reads lines that arrive %i bytes at a time', async (size) => {
  const text = EVENTS.map((event) => `${JSON.stringify(event)}\n`).join('');
  const read: CopilotEvent[] = [];
  for await (const event of readDraftStream(inPieces(text, size))) read.push(event);
  expect(read).toEqual(EVENTS);
});

it('makes of them what is on screen', () => {
  const states: DraftState[] = [];
  for (const event of EVENTS) states.push(afterEvent(states.at(-1) ?? { step: 'idle' }, event));
  expect(states).toEqual([
    { step: 'running', text: '', tool: 'search_knowledge' },
    { step: 'running', text: 'Größe ', tool: null },
    { step: 'running', text: 'Größe passt 🎉', tool: null },
    { step: 'running', text: 'Anew: ', tool: null },
    { step: 'running', text: 'Anew: yes', tool: null },
  ]);
  expect(afterEvent({ step: 'idle' }, { type: 'failed', message: 'No.' })).toEqual({
    step: 'failed',
    message: 'No.',
  });
});
