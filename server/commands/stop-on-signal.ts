/**
 * Stops on SIGTERM or Ctrl-C; a second signal ends the process at once. Call this before anything says that the program
 * runs: whoever waits for that may send a signal right away.
 */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = () => {
    if (stopping) process.exit(1);
    stopping = true;
    stop().catch((error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    });
  };
  process.on("SIGTERM", onSignal).on("SIGINT", onSignal);
}
