import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { usePanel } from '../../panel-context';
import { Icon } from '../icons';
import { useEscape } from './use-escape';

/** Something in place of the conversation, with a way back to it. */
export function SideView(props: { title: string; onBack: () => void; children: ComponentChildren }) {
  const { words } = usePanel();
  const heading = useRef<HTMLHeadingElement>(null);
  useEscape(true, props.onBack);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="side" aria-labelledby="side-heading">
      <div class="side-head">
        <button type="button" class="tool" aria-label={words.back} title={words.back} onClick={props.onBack}>
          <Icon name="back" />
        </button>
        <h2 id="side-heading" tabIndex={-1} ref={heading}>
          {props.title}
        </h2>
      </div>
      <div class="side-body">{props.children}</div>
    </section>
  );
}
