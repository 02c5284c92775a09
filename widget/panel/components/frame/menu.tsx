import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { usePanel } from '../../panel-context';
import { fillIn } from '../../words/choose-words';
import { Icon, type IconName } from '../icons';
import { useEscape } from './use-escape';

export interface MenuItem {
  label: string;
  icon: IconName;
  act: () => void;
  /** Set: something that is on or off; choosing leaves the menu open. */
  checked?: boolean;
  disabled?: boolean;
  /** What waits there; 0 shows nothing. */
  count?: number;
}

/** A button with a menu below it: arrow keys, Home and End move in it, Escape and a click elsewhere close it. */
export function Menu({ label, items }: { label: string; items: readonly MenuItem[] }) {
  const { words } = usePanel();
  const [open, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const waiting = items.reduce((sum, { count = 0 }) => sum + count, 0);
  const name = waiting > 0 ? `${label}. ${fillIn(words.unread, { n: waiting })}` : label;
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  useEscape(open, close);
  useEffect(() => {
    if (!open) return;
    list.current?.querySelector<HTMLElement>('button:not([disabled])')?.focus();
    const away = (event: Event) => {
      const inside =
        list.current?.contains(event.target as Node) || button.current?.contains(event.target as Node);
      if (!inside) setOpen(false);
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('focusin', away);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('focusin', away);
    };
  }, [open]);

  function move(event: KeyboardEvent) {
    const all = [...(list.current?.querySelectorAll<HTMLElement>('button:not([disabled])') ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    all.at(to % all.length)?.focus();
  }

  return (
    <div class="menu">
      <button
        ref={button}
        type="button"
        class="tool"
        aria-label={name}
        title={label}
        data-news={waiting > 0}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon name="more" />
      </button>
      {open && (
        <div
          class="menu-list"
          id={id}
          role="menu"
          aria-label={label}
          tabIndex={-1}
          ref={list}
          onKeyDown={move}
        >
          {items.map((item) => (
            <Item key={item.label} item={item} onChoose={() => setOpen(false)} />
          ))}
        </div>
      )}
    </div>
  );
}

function Item({ item, onChoose }: { item: MenuItem; onChoose: () => void }) {
  const { label, icon, act, checked, disabled, count = 0 } = item;
  if (checked !== undefined) {
    return (
      <button type="button" role="menuitemcheckbox" aria-checked={checked} tabIndex={-1} onClick={act}>
        <Icon name={icon} />
        <span>{label}</span>
        <span class="switch" data-on={checked} aria-hidden="true" />
      </button>
    );
  }
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      disabled={disabled}
      onClick={() => {
        onChoose();
        act();
      }}
    >
      <Icon name={icon} />
      <span>{label}</span>
      {count > 0 && <span class="unread">{count}</span>}
    </button>
  );
}
