/**
 * Stops once on Ctrl-C, SIGTERM or when the launcher that holds the other end of our IPC channel is
 * gone, and ends the process. Later signals wait for the first to finish.
 */
export function stopOnSignals(stop: () => Promise<void>): void {
  let isStopping = false;
  const once = async () => {
    if (isStopping) return;
    isStopping = true;
    await stop();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, once);
  process.on("disconnect", once);
  process.channel?.unref();
}
