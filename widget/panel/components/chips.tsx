/** Questions or replies to choose from; choosing sends. */
export function Chips(props: { label: string; texts: readonly string[]; onChoose: (text: string) => void }) {
  if (props.texts.length === 0) return null;
  return (
    <ul class="chips" aria-label={props.label}>
      {props.texts.map((text) => (
        <li key={text}>
          <button type="button" dir="auto" onClick={() => props.onChoose(text)}>
            {text}
          </button>
        </li>
      ))}
    </ul>
  );
}
