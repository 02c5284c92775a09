import { useEffect, useMemo, useState } from 'preact/hooks';
import type { WidgetConfig } from '@/core/contracts/widget-api';
import { applyTheme } from '../apply-theme';
import type { HostBridge } from '../host-bridge';
import { type LoadedConfig, loadConfig, withPreview } from '../load-config';
import { type Panel, PanelContext } from '../panel-context';
import type { ChatSession } from '../session/chat-session';
import type { PanelMemory } from '../session/panel-memory';
import { chooseLanguage } from '../words/choose-words';
import { Chat } from './chat';
import { Trouble } from './trouble';
import { useHost } from './use-host';

interface Props {
  widgetKey: string;
  /** `data-locale` of the script tag. */
  pageLocale: string | null;
  bridge: HostBridge;
  memory: PanelMemory;
  /** null until it is known who this is. */
  session: ChatSession | null;
}

/** Loads the settings and puts the panel together. */
export function PanelRoot({ widgetKey, pageLocale, bridge, memory, session }: Props) {
  const host = useHost(bridge);
  const [loaded, setLoaded] = useState<LoadedConfig | null>(null);
  const load = () => {
    setLoaded(null);
    void loadConfig(widgetKey).then(setLoaded);
  };
  useEffect(load, [widgetKey]);

  const stored = loaded && 'config' in loaded ? loaded.config : null;
  const config = useMemo(() => stored && withPreview(stored, host.preview), [stored, host.preview]);
  const language = chooseLanguage([pageLocale, config?.locale], navigator.languages);
  useDocument(config, language, bridge);

  if (loaded && !config) {
    const detail = 'detail' in loaded ? loaded.detail : null;
    const action = detail ? undefined : { label: language.words.tryAgain, act: load };
    return <Trouble text={detail ?? language.words.loadFailed} {...(action ? { action } : {})} />;
  }
  if (!config || !session) return null;
  const panel: Panel = {
    ...language,
    config,
    session,
    shopOrigin: bridge.origin,
    pageUrl: host.pageUrl,
    close: bridge.origin ? () => bridge.send({ type: 'close' }) : null,
  };
  return (
    <PanelContext.Provider value={panel}>
      <Chat bridge={bridge} memory={memory} visible={host.visible} focusRequests={host.focusRequests} />
    </PanelContext.Provider>
  );
}

/** Language, direction, title and colours of the document, and the loader's colours with them. */
function useDocument(
  config: WidgetConfig | null,
  { language, direction }: ReturnType<typeof chooseLanguage>,
  bridge: HostBridge,
) {
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = direction;
  }, [language, direction]);
  useEffect(() => {
    if (!config) return;
    document.title = config.assistant_name;
    bridge.send({ type: 'theme', theme: config.theme });
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const apply = () => applyTheme(config.theme, dark.matches);
    apply();
    dark.addEventListener('change', apply);
    return () => dark.removeEventListener('change', apply);
  }, [config, bridge]);
}
