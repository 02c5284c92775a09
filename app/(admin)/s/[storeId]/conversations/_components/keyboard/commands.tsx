'use client';
import { createContext, type ReactNode, useContext, useEffect, useEffectEvent, useMemo } from 'react';
import type { Command } from './keyboard-map';

interface Commands {
  run(command: Command): void;
  /** @returns takes the handler away again */
  on(command: Command, handler: () => void): () => void;
}

const CommandContext = createContext<Commands | null>(null);

/** Lets keys and menus reach whatever on the page carries a command out. */
export function CommandProvider({ children }: { children: ReactNode }) {
  const commands = useMemo<Commands>(() => {
    const handlers = new Map<Command, (() => void)[]>();
    return {
      // Whoever came last is nearest to the reader.
      run: (command) => handlers.get(command)?.at(-1)?.(),
      on(command, handler) {
        handlers.set(command, [...(handlers.get(command) ?? []), handler]);
        return () =>
          handlers.set(
            command,
            (handlers.get(command) ?? []).filter((one) => one !== handler),
          );
      },
    };
  }, []);
  return <CommandContext value={commands}>{children}</CommandContext>;
}

export function useCommands(): Commands {
  const commands = useContext(CommandContext);
  if (!commands) throw new Error('this belongs into the inbox');
  return commands;
}

/** Carries a command out while the component is on screen. */
export function useCommand(command: Command, handler: () => void): void {
  const commands = useCommands();
  const handle = useEffectEvent(handler);
  useEffect(() => commands.on(command, () => handle()), [commands, command]);
}
