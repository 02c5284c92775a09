import { createContext } from 'preact';
import { useContext, useEffect, useReducer } from 'preact/hooks';
import type { WidgetConfig } from '@/core/contracts/widget/config';
import type { ChatSession } from './session/chat-session';
import type { UploadFile } from './session/upload-file';
import type { ChatState } from './state/chat-state';
import type { Language } from './words/choose-words';

export interface Panel extends Language {
  config: WidgetConfig;
  session: ChatSession;
  /** Uploads one file; the message that names it follows. */
  upload: UploadFile;
  /** Origin of the shop's page; its links open in its own tab. */
  shopOrigin: string | null;
  /** The page that the shopper is on. */
  pageUrl: () => string | null;
  /** Closes the panel; null when it is a page of its own. */
  close: (() => void) | null;
}

export const PanelContext = createContext<Panel | null>(null);

/** What all parts of the panel share. Only for components inside of it. */
export function usePanel(): Panel {
  const panel = useContext(PanelContext);
  if (!panel) throw new Error('Outside of the panel.');
  return panel;
}

/** The chat's state; streamed parts are gathered, so that the screen is drawn at most once a frame. */
export function useChatState(session: ChatSession): ChatState {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    let pending = false;
    session.subscribe(() => {
      if (pending) return;
      pending = true;
      const draw = () => {
        if (pending) redraw(undefined);
        pending = false;
      };
      requestAnimationFrame(draw);
      // Frames stand still while the panel is hidden; the count of unread messages must not.
      setTimeout(draw, 120);
    });
    redraw(undefined);
  }, [session]);
  return session.state();
}
