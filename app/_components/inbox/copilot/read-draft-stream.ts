import type { CopilotEvent } from '@/core/contracts/copilot';

/** The events of a draft, as its lines arrive; pieces of the network end anywhere. */
export async function* readDraftStream(body: ReadableStream<Uint8Array>): AsyncGenerator<CopilotEvent, void> {
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      const lines = (rest + (value ?? '')).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line) yield JSON.parse(line) as CopilotEvent;
      if (done) break;
    }
    if (rest) yield JSON.parse(rest) as CopilotEvent;
  } finally {
    reader.cancel().catch(() => undefined);
  }
}
