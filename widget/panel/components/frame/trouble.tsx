import { Icon } from '../icons';

/** In place of the conversation: why there is none and what can be done. */
export function Trouble({ text, action }: { text: string; action?: { label: string; act: () => void } }) {
  return (
    <div class="trouble" role="alert">
      <Icon name="alert" />
      <p dir="auto">{text}</p>
      {action && (
        <button type="button" class="primary" onClick={action.act}>
          {action.label}
        </button>
      )}
    </div>
  );
}
