/** Code that signs who is logged in. The secret is pasted in by its owner; it never stands in a page of ours. */
export interface Snippet {
  id: string;
  words: string;
  where: string;
  code: (tag: { src: string; widgetKey: string }) => string;
}

/** Seconds that a signature counts: as long as somebody may leave a page open. */
const VALID_SECONDS = 86_400;

export const SNIPPETS: Snippet[] = [
  {
    id: 'liquid',
    words: 'Shopify (Liquid)',
    where: 'In layout/theme.liquid, before </body>.',
    code: ({ src, widgetKey }) => `{%- if customer -%}
  {%- assign expires = 'now' | date: '%s' | plus: ${VALID_SECONDS} -%}
  {%- assign signed = customer.id | append: '|' | append: customer.email | append: '|' | append: expires -%}
  <script src="${src}" data-widget-key="${widgetKey}" async
    data-user-id="{{ customer.id }}"
    data-user-email="{{ customer.email | escape }}"
    data-user-expires="{{ expires }}"
    data-user-hash="{{ signed | hmac_sha256: 'YOUR_IDENTITY_SECRET' }}"></script>
{%- else -%}
  <script src="${src}" data-widget-key="${widgetKey}" async></script>
{%- endif -%}`,
  },
  {
    id: 'php',
    words: 'WordPress (PHP)',
    where: 'In the theme’s functions.php, with the secret in wp-config.php.',
    code: ({ src, widgetKey }) => `add_action('wp_footer', function () {
    $attributes = 'src="${src}" data-widget-key="${widgetKey}" async';
    $user = wp_get_current_user();
    if ($user->exists()) {
        $expires = time() + ${VALID_SECONDS};
        $hash = hash_hmac('sha256', "{$user->ID}|{$user->user_email}|{$expires}", STOREFOLK_IDENTITY_SECRET);
        $attributes .= sprintf(
            ' data-user-id="%d" data-user-email="%s" data-user-expires="%d" data-user-hash="%s"',
            $user->ID, esc_attr($user->user_email), $expires, $hash
        );
    }
    echo "<script {$attributes}></script>";
});`,
  },
];
