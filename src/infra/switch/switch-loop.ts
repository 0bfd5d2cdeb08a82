import { type MessagePort, receiveMessageOnPort } from "node:worker_threads";
import type { SwitchService } from "./switch-service.js";
import { Shared, type ToSwitch } from "./thread-messages.js";

/** Ports of the kernel, as the loop sees them. */
export interface FrameSource {
  /** Sleeps until a frame or a wake-up has come, or so many milliseconds have passed. */
  poll(timeoutMs: number): void;
  /** Runs what has come through the switch, and sends what it makes of it; returns how many frames came. */
  forward(): number;
  /** Sends what the switch has made of other things than frames. */
  flush(): void;
}

/** What a loop turns. */
export interface SwitchLoopOptions {
  readonly service: SwitchService;
  readonly messages: MessagePort;
  /** See `Shared`. */
  readonly shared: Int32Array;
  /** To be called often: idle timeouts and the like. */
  readonly tick: () => void;
}

/** The longest sleep, and how long a tick may be late, in milliseconds. */
const maxSleepMs = 100;

/** How often to look at the clock, in milliseconds: under load each round would be too often. */
const tickMs = 10;

/** Runs a switch with ports of the kernel in this thread until the main one asks it to stop. */
export async function runPolling(options: SwitchLoopOptions, frames: FrameSource): Promise<void> {
  const { service, messages, shared, tick } = options;
  let tickAt = 0;
  while (Atomics.load(shared, Shared.stop) === 0) {
    const count = frames.forward();
    const heard = takeMessages(messages, service);
    service.work();
    service.flush();
    frames.flush();
    const now = performance.now();
    if (now >= tickAt) {
      tick();
      tickAt = now + tickMs;
    }
    if (count > 0 || heard > 0 || service.isBusy) {
      frames.poll(0);
      continue;
    }
    // First say that we sleep, then look once more: what is said from here on wakes us.
    Atomics.store(shared, Shared.asleep, 1);
    if (takeMessages(messages, service) === 0 && Atomics.load(shared, Shared.stop) === 0) {
      frames.poll(maxSleepMs);
    }
    Atomics.store(shared, Shared.asleep, 0);
    if (performance.now() - now >= maxSleepMs / 2) {
      // Nothing happens: let the thread's own event loop turn once.
      await new Promise(setImmediate);
    }
  }
}

/** Runs a switch without ports in this thread until the main one asks it to stop: messages drive it. */
export function runByMessages({
  service,
  messages,
  shared,
  tick,
}: SwitchLoopOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setInterval(guarded(tick), maxSleepMs);
    messages.on(
      "message",
      guarded((message: ToSwitch) => {
        service.take(message);
        takeMessages(messages, service);
        while (service.isBusy && Atomics.load(shared, Shared.stop) === 0) {
          service.work();
          service.flush();
        }
        service.flush();
        if (Atomics.load(shared, Shared.stop) !== 0) {
          clearInterval(timer);
          resolve();
        }
      }),
    );

    function guarded<A extends unknown[]>(work: (...args: A) => void): (...args: A) => void {
      return (...args) => {
        try {
          work(...args);
        } catch (error) {
          clearInterval(timer);
          reject(error);
        }
      };
    }
  });
}

function takeMessages(messages: MessagePort, service: SwitchService): number {
  let count = 0;
  for (
    let next = receiveMessageOnPort(messages);
    next !== undefined;
    next = receiveMessageOnPort(messages)
  ) {
    service.take(next.message);
    count += 1;
  }
  return count;
}
