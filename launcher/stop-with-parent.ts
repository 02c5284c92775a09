/**
 * Ends this process in order when the one that started it is gone, even by SIGKILL: the channel between them closes
 * then. Programs are started with this file as a preload (`node --import`), so they need not know of it.
 */
const patienceMs = 15_000;

if (process.channel) {
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), patienceMs).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  // Listening shall not keep a process alive that has nothing left to do.
  process.channel.unref();
}
