/** How long to wait before each next try. */
export interface BackoffOptions {
  /** Wait after the first failure, in milliseconds. */
  readonly firstMs: number;
  /** The longest wait, in milliseconds. */
  readonly maxMs: number;
  /** A number in [0, 1): where between half of the wait and the whole of it. Default: `Math.random`. */
  readonly random?: () => number;
}

/** The wait before try number `attempt` (1 after the first failure): doubling up to the limit, with jitter. */
export function backoffMs(attempt: number, options: BackoffOptions): number {
  const full = Math.min(options.maxMs, options.firstMs * 2 ** Math.min(attempt - 1, 30));
  return full / 2 + (full / 2) * (options.random ?? Math.random)();
}
