import { PHONE } from './adopt-styles';
import type { DrawnWidget } from './draw-widget';

export interface PanelOpener {
  isOpen: () => boolean;
  show: () => void;
  hide: () => void;
}

/**
 * Shows and hides the panel's dialog. On phones it is modal, so that nothing behind the full-screen panel can be
 * reached; beside a page it is not, so that shop and chat can be used together.
 */
export function createOpener({ bubble, dialog, setOpen }: DrawnWidget, onClose: () => void): PanelOpener {
  const phone = matchMedia(PHONE);
  let open = false;

  function place() {
    if (!open) return;
    dialog.close();
    // Not show(): it would move the focus, also when the panel opens by itself.
    if (phone.matches) dialog.showModal();
    else dialog.setAttribute('open', '');
  }

  /** Keeps the panel above a phone's keyboard, which covers fixed boxes without changing the viewport's height. */
  function fitKeyboard() {
    const view = window.visualViewport;
    const covered = phone.matches && view && view.scale === 1 && view.height < innerHeight - 1;
    dialog.style.setProperty('--height', covered ? `${view.height}px` : null);
    dialog.style.setProperty('--top', covered ? `${view.offsetTop}px` : null);
  }

  function hide() {
    if (!open) return;
    open = false;
    const inside = dialog.contains((dialog.getRootNode() as ShadowRoot).activeElement);
    setOpen(false);
    dialog.close();
    if (inside || phone.matches) bubble.focus({ preventScroll: true });
    onClose();
  }

  phone.addEventListener('change', place);
  window.visualViewport?.addEventListener('resize', fitKeyboard);
  window.visualViewport?.addEventListener('scroll', fitKeyboard);
  // The browser closes a modal dialog by itself: Escape outside the iframe, Android's back gesture.
  dialog.addEventListener('close', () => {
    if (!dialog.open) hide();
  });

  return {
    isOpen: () => open,
    show() {
      if (open) return;
      open = true;
      setOpen(true);
      place();
      fitKeyboard();
    },
    hide,
  };
}
