import fc from "fast-check";
import { expect, test } from "vitest";
import { RetryQueue } from "./retry-queue.js";

test("hands over what is due, the earliest first, and nothing before its time", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100)), fc.nat(100), (times, now) => {
      const queue = new RetryQueue<number>();
      for (const at of times) {
        queue.add(at, at);
      }

      const taken: number[] = [];
      for (let item = queue.takeDue(now); item !== undefined; item = queue.takeDue(now)) {
        taken.push(item);
      }

      const due = times.filter((at) => at <= now).sort((a, b) => a - b);
      expect(taken).toEqual(due);
      expect(queue.size).toBe(times.length - due.length);
      expect(queue.nextAt).toBe(
        times
          .filter((at) => at > now)
          .reduce<number | undefined>((a, b) => Math.min(a ?? b, b), undefined),
      );
    }),
  );
});
