'use client';
import { useEffect, useRef, useState } from 'react';
import { leadToSignIn } from '@/app/_components/live/fetch-json';
import { afterEvent, type DraftState } from './draft-state';
import { readDraftStream } from './read-draft-stream';

const NO_ANSWER = 'The server does not answer. Check your connection.';

/** A draft for one conversation: `start` begins anew, `stop` ends it; leaving the conversation ends it too. */
export function useDraft(path: string): {
  state: DraftState;
  start: () => void;
  stop: () => void;
} {
  const [state, setState] = useState<DraftState>({ step: 'idle' });
  const running = useRef<AbortController | null>(null);

  useEffect(() => () => running.current?.abort(), []);

  function stop() {
    running.current?.abort();
    running.current = null;
    setState({ step: 'idle' });
  }

  async function start() {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    const show = (next: (before: DraftState) => DraftState) => {
      if (running.current === abort) setState(next);
    };
    show(() => ({ step: 'running', text: '', tool: null }));
    try {
      const response = await fetch(`${path}/draft`, { method: 'POST', signal: abort.signal });
      if (response.status === 401) leadToSignIn();
      if (!response.ok || !response.body) {
        const { detail } = await response.json().catch(() => ({}));
        return show(() => ({ step: 'failed', message: detail ?? NO_ANSWER }));
      }
      for await (const event of readDraftStream(response.body)) show((before) => afterEvent(before, event));
      show((before) =>
        before.step === 'running' ? { step: 'failed', message: 'The draft broke off. Try again.' } : before,
      );
    } catch {
      show(() => ({ step: 'failed', message: NO_ANSWER }));
    }
  }

  return { state, start: () => void start(), stop };
}
