import { usePanel } from '../../panel-context';
import type { RunningTurn } from '../../state/running-turn';
import { fillIn, type Language } from '../../words/choose-words';
import { Markdown } from './markdown';

const ORDER_TOOLS = [
  'find_order',
  'get_order',
  'list_my_orders',
  'track_shipment',
  'check_code',
  'send_code',
];
const CART_TOOLS = ['add_to_cart', 'view_cart', 'update_cart', 'checkout_link'];

/** The answer as far as it is written; dots and what the agent does until then. */
export function TurnMessage({ turn }: { turn: RunningTurn }) {
  const { words, config } = usePanel();
  const label = turn.tool ? toolLabel(turn.tool, words) : null;
  return (
    <div class="bubble" aria-busy="true">
      {turn.text && <Markdown text={turn.text} citations={[]} unfinished />}
      {!turn.ended && (label || !turn.text) && (
        <p class="doing">
          <span class="dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          <span class={label ? '' : 'unseen'}>
            {label ?? fillIn(words.isTyping, { name: config.assistant_name })}
          </span>
        </p>
      )}
    </div>
  );
}

function toolLabel(tool: string, words: Language['words']): string {
  const labels = new Map([
    ['search_products', words.searchingProducts],
    ['recommend_products', words.searchingProducts],
    ['get_product', words.readingProduct],
    ['search_knowledge', words.readingKnowledge],
    ['request_human', words.callingTeammate],
    ...ORDER_TOOLS.map((name) => [name, words.lookingUpOrder] as const),
    ...CART_TOOLS.map((name) => [name, words.changingCart] as const),
  ]);
  return labels.get(tool) ?? words.working;
}
