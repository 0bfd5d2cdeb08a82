/** Aborts when the process is asked to end. */
export interface Termination {
  readonly signal: AbortSignal;
  /** Lets SIGTERM and SIGINT end the process again, as they do by themselves. */
  release(): void;
}

/** Catches SIGTERM and SIGINT from now on. */
export function catchTermination(): Termination {
  const controller = new AbortController();
  const onSignal = (name: NodeJS.Signals): void => controller.abort(new TerminatedError(name));
  process.on("SIGTERM", onSignal);
  process.on("SIGINT", onSignal);
  return {
    signal: controller.signal,
    release: () => {
      process.removeListener("SIGTERM", onSignal);
      process.removeListener("SIGINT", onSignal);
    },
  };
}

/** The process was asked to end; the reason with which the signal of a {@link Termination} aborts. */
export class TerminatedError extends Error {
  override readonly name = "TerminatedError";

  constructor(signalName: string) {
    super(`ended by ${signalName}`);
  }
}
