import type { Life } from "../dataplane-driver/life.js";
import { showEndpoints, showPolicies, showSets } from "../dataplane-driver/show.js";
import type { ExplainRunningOptions } from "./explain/explain-running.js";

/** What the questions are answered with. */
export interface PolicyQuestionsOptions extends ExplainRunningOptions {
  /** How long the switch may take to answer. */
  readonly timeoutMs: number;
}

/** The questions about policy that a running driver answers on its control socket, by path. */
export function policyQuestions(
  options: PolicyQuestionsOptions,
): Readonly<Record<string, (query: URLSearchParams) => unknown>> {
  const { driver, timeoutMs } = options;
  const withLife = (answer: (life: Life) => unknown): unknown =>
    driver.life === undefined ? { error: "no Felix is connected" } : answer(driver.life);
  return {
    "/show/endpoints": () => withLife(showEndpoints),
    "/show/sets": () => withLife(showSets),
    "/show/policies": () =>
      withLife(async (life) =>
        showPolicies(
          life,
          await driver.readHits(AbortSignal.timeout(timeoutMs)).catch(() => new Map()),
        ),
      ),
    // The switch that packets are tried on is loaded only where it is wanted.
    "/explain": (query) =>
      withLife(async (life) => {
        const { explainRunning } = await import("./explain/explain-running.js");
        return explainRunning(options, life, query);
      }),
  };
}
