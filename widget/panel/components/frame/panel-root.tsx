import { useEffect, useMemo, useState } from 'preact/hooks';
import type { WidgetConfig } from '@/core/contracts/widget/config';
import { applyTheme } from '../../apply-theme';
import type { HostBridge } from '../../host-bridge';
import { type LoadedConfig, loadConfig, withPreview } from '../../load-config';
import { type Panel, PanelContext } from '../../panel-context';
import type { ChatSession } from '../../session/chat-session';
import type { PanelMemory } from '../../session/panel-memory';
import type { UploadFile } from '../../session/upload-file';
import { type Language, loadLanguage } from '../../words/choose-words';
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
  chat: { session: ChatSession; upload: UploadFile } | null;
}

/** Loads the settings and puts the panel together. */
export function PanelRoot({ widgetKey, pageLocale, bridge, memory, chat }: Props) {
  const host = useHost(bridge);
  const [loaded, setLoaded] = useState<LoadedConfig | null>(null);
  const load = () => {
    setLoaded(null);
    void loadConfig(widgetKey).then(setLoaded);
  };
  useEffect(load, [widgetKey]);

  const stored = loaded && 'config' in loaded ? loaded.config : null;
  const config = useMemo(() => stored && withPreview(stored, host.preview), [stored, host.preview]);
  const language = useLanguage(pageLocale, loaded ? (config?.locale ?? null) : undefined);
  useDocument(config, language, bridge);

  if (!language) return null;
  if (loaded && !config) {
    const detail = 'detail' in loaded ? loaded.detail : null;
    const action = detail ? undefined : { label: language.words.tryAgain, act: load };
    return <Trouble text={detail ?? language.words.loadFailed} {...(action ? { action } : {})} />;
  }
  if (!config || !chat) return null;
  const panel: Panel = {
    ...language,
    ...chat,
    config,
    shopOrigin: bridge.origin,
    pageUrl: host.pageUrl,
    close: bridge.origin ? () => bridge.send({ type: 'close' }) : null,
  };
  return (
    <PanelContext.Provider value={panel}>
      <Chat
        bridge={bridge}
        memory={memory}
        visible={host.visible}
        focusRequests={host.focusRequests}
        page={host.page}
      />
    </PanelContext.Provider>
  );
}

/**
 * The words, once the settings say in which language; a page that names one need not wait for them.
 * @param storeLocale undefined while the settings are on their way
 */
function useLanguage(pageLocale: string | null, storeLocale: string | null | undefined): Language | null {
  const [language, setLanguage] = useState<Language | null>(null);
  const known = storeLocale !== undefined;
  useEffect(() => {
    if (known) void loadLanguage([pageLocale, storeLocale], navigator.languages).then(setLanguage);
  }, [pageLocale, storeLocale, known]);
  return language;
}

/** Language, direction, title and colours of the document, and the loader's colours with them. */
function useDocument(config: WidgetConfig | null, chosen: Language | null, bridge: HostBridge) {
  useEffect(() => {
    if (!chosen) return;
    document.documentElement.lang = chosen.language;
    document.documentElement.dir = chosen.direction;
  }, [chosen]);
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
