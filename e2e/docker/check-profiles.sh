# The profiles `redis` and `tls`, on the same data. To be sourced.

export COMPOSE_PROFILES=redis,tls REDIS_URL=redis://redis:6379 STOREFOLK_URL=https://localhost
check 'up -d with the profiles redis and tls' compose up --detach
check 'healthy with Redis' wait_until 120 all_well
check 'redis is healthy' is_healthy redis
check 'the product is found with Redis' asks_for_a_jacket
jobs_in_redis() { [ "$(compose exec -T redis redis-cli --scan --pattern 'bull:*' | wc -l)" -gt 0 ]; }
check 'Redis holds the queues' jobs_in_redis
check 'the worker does jobs from Redis' wait_until 90 has_done_jobs

# Caddy signs for localhost itself; for a public name it asks Let's Encrypt.
secure="https://localhost:$HTTPS_PORT"
answers_by_tls() { curl -sS --insecure --max-time 10 "$secure/api/health" | tee /dev/stderr | grep '"status":"ok"' >/dev/null; }
check 'https answers' wait_until 30 answers_by_tls
check 'http leads to https' bash -c "curl -s -o /dev/null -w '%{redirect_url}' http://localhost:$HTTP_PORT/ | grep ^https://localhost/"
opens_websocket() { node e2e/docker/open-socket.mjs "$secure" "$widget_key"; }
check 'the chat opens a websocket through the proxy' opens_websocket
secure_cookie() { curl -sS --insecure -D- -o /dev/null "$secure/api/auth/csrf" | grep -i '^set-cookie:.*; *secure'; }
check 'cookies are marked secure' secure_cookie
