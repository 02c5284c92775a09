// Health check of the app's container. "degraded" (no worker, say) still answers shoppers: a proxy that goes by this
// check must not take the app away for it.
const response = await fetch(`http://127.0.0.1:${process.env.PORT || 3000}/api/health`);
const health = await response.text();
process.stdout.write(health);
process.exitCode = ['ok', 'degraded'].includes(JSON.parse(health).status) ? 0 : 1;
