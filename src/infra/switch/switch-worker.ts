// The code of the switch's thread; see SwitchThread, which starts it.
import { type MessagePort, workerData } from "node:worker_threads";
import { runSwitchThread } from "./run-switch-thread.js";
import { packError } from "./thread-error.js";
import type { FromSwitch, ThreadOptions } from "./thread-messages.js";

const { messages, ...options }: ThreadOptions & { readonly messages: MessagePort } = workerData;
try {
  await runSwitchThread(options, messages);
} catch (error) {
  messages.postMessage({ is: "fault", error: packError(error) } satisfies FromSwitch);
} finally {
  messages.close();
}
