import type { CopilotDraft, CopilotEvent } from '@/core/contracts/copilot';
import type { DraftSink } from '@/core/inbox/copilot/copilot-writer';
import { isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';

const HEADERS = {
  'content-type': 'application/x-ndjson',
  // "no-transform" keeps compression and proxies from collecting the lines.
  'cache-control': 'private, no-store, no-transform',
};

/**
 * Answers with the events of a draft, one JSON object a line. What is refused before the first event becomes an
 * ordinary error of the route; later faults are the last line. Whoever closes the connection ends the work.
 * @throws what `work` throws before its first event
 */
export async function streamDraft(
  log: Pick<AppContext['log'], 'error'>,
  closed: AbortSignal,
  work: (sink: DraftSink, signal: AbortSignal) => Promise<CopilotDraft>,
): Promise<Response> {
  const abort = new AbortController();
  closed.addEventListener('abort', () => abort.abort(closed.reason), { once: true });
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const { lines, write, end } = openLines(() => abort.abort());
  const tell = (event: CopilotEvent) => {
    begin();
    write(event);
  };
  const done = work(
    {
      tool: (tool) => tell({ type: 'tool', tool }),
      delta: (text) => tell({ type: 'delta', text }),
      reset: (text) => tell({ type: 'reset', text }),
    },
    abort.signal,
  );
  await Promise.race([begun, done]);
  done
    .then((draft) => write({ type: 'done', draft }))
    .catch((error) => {
      if (abort.signal.aborted) return;
      if (!isAppError(error)) log.error({ err: error }, 'a draft failed');
      const message = isAppError(error)
        ? error.userMessage
        : 'The draft failed. Try again; the log says more.';
      write({ type: 'failed', message });
    })
    .finally(end);
  return new Response(lines, { headers: HEADERS });
}

/** @param onGone called when the reader goes away; what is written then is dropped */
function openLines(onGone: () => void) {
  const encoder = new TextEncoder();
  let open = true;
  let controller: ReadableStreamDefaultController<Uint8Array>;
  const lines = new ReadableStream<Uint8Array>({
    start(own) {
      controller = own;
    },
    cancel() {
      open = false;
      onGone();
    },
  });
  return {
    lines,
    write(event: CopilotEvent) {
      if (open) controller.enqueue(encoder.encode(`${JSON.stringify(event)}\n`));
    },
    end() {
      if (open) controller.close();
      open = false;
    },
  };
}
