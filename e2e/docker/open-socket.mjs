// Opens the widget's live connection by websocket alone: `node open-socket.mjs ORIGIN WIDGET_KEY`.
import { io } from 'socket.io-client';

const [origin, widgetKey] = process.argv.slice(2);
const socket = io(`${origin}/widget`, {
  transports: ['websocket'],
  auth: { widgetKey, visitorId: 'e2e-websocket' },
  extraHeaders: { origin: 'https://localhost' },
  // Caddy signs for localhost with an authority of its own.
  rejectUnauthorized: false,
  reconnection: false,
  timeout: 10_000,
});
const outcome = await new Promise((resolve) => {
  socket.on('connect', () => resolve(''));
  socket.on('connect_error', (error) => resolve(error.message));
});
socket.close();
if (outcome) process.stderr.write(`${outcome}\n`);
process.exitCode = outcome ? 1 : 0;
