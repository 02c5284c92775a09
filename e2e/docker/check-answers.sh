# A store with products, and a question through the published port. To be sourced.

store="$(storefolk store create --name 'Nordlys & Hearth')"
store_id="$(field 'it.store_id' <<<"$store")"
widget_key="$(field 'it.widget_key' <<<"$store")"
check 'store create' test -n "$widget_key"

# import WHAT FILE OPTIONS…: copies the file into the container, imports it, prints the result.
import() {
  local what="$1" file="$2"
  shift 2
  compose exec -T app sh -c "cat >/tmp/${file##*/}" <"$file"
  storefolk import "$what" "/tmp/${file##*/}" --store "$store_id" "$@"
}
import_creates() { # HOW-MANY, then as above
  local expected="$1" result
  shift
  result="$(import "$@")"
  echo "$result"
  [ "$(field 'it.created' <<<"$result")" = "$expected" ]
}
check 'import products' import_creates 3 products e2e/docker/data/products.jsonl
check 'import knowledge' import_creates 2 knowledge e2e/docker/data/faq.json --type faq

asks_for_a_jacket() {
  local answer
  answer="$(post_message "$widget_key" 'Do you have a waterproof jacket?')"
  echo "$answer"
  conversation_id="$(field 'it.conversation_id' <<<"$answer")"
  [ "$(field 'it.products.some((p) => p.title === "Fjord Rain Jacket" && p.url === "https://shop.example/p/fjord-rain-jacket" && /129/.test(p.price)) && it.answer.length > 10' <<<"$answer")" = true ]
}
asks_about_returns() {
  local answer
  answer="$(post_message "$widget_key" 'How many days do I have to send something back?')"
  echo "$answer"
  [ "$(field '/45 days/.test(it.answer) && it.citations.length > 0' <<<"$answer")" = true ]
}
check 'a question through the published port brings the product' asks_for_a_jacket
check 'a question about returns brings the answer and its source' asks_about_returns

streams() {
  curl -sS -N --max-time 30 -H 'content-type: application/json' -H 'accept: text/event-stream' \
    -d '{"visitor_id":"e2e-streaming","text":"Do you ship to Norway?"}' "$origin/api/v1/widget/$widget_key/messages" | tee /dev/stderr | grep '^data:' >/dev/null
}
check 'an answer can be streamed' streams

asks_in_the_container() { storefolk ask 'Do you have a kettle?' --store "$store_id" | tee /dev/stderr | grep 'Copper Tea Kettle' >/dev/null; }
check 'storefolk ask in the container' asks_in_the_container

check "the widget's script is served" bash -c "curl -sSf '$origin/widget.js' | grep -c widget"
check 'an unknown widget key gets 404' bash -c "[ \$(curl -s -o /dev/null -w '%{http_code}' '$origin/api/v1/widget/wk_unknown/config') = 404 ]"
# Next sends this header unless its configuration has come along.
check 'the pages are served with their configuration' bash -c "curl -sSfI '$origin/set-up' | grep -i '^referrer-policy' && ! curl -sSfI '$origin/set-up' | grep -i '^x-powered-by'"
