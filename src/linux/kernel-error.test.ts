import { expect, test } from "vitest";
import { Errno, KernelError } from "./kernel-error.js";

test("an error says what, why, and what to do", () => {
  const error = new KernelError("TAP tap0 cannot be opened", Errno.EPERM);

  expect(error.message).toBe(
    "TAP tap0 cannot be opened: not permitted (EPERM); run as root, or with the capabilities CAP_NET_RAW and CAP_NET_ADMIN",
  );
  expect(error.errno).toBe(Errno.EPERM);
});

test("who knows better says what to do", () => {
  const { message } = new KernelError("x", Errno.EINVAL, "choose another name");

  expect(message).toBe("x: invalid (EINVAL); choose another name");
});

test("where no call was made there is no why, and a number without a name is told", () => {
  expect(new KernelError("x", 0).message).toBe("x");
  expect(new KernelError("x", 9_999).message).toBe("x: errno 9999");
});
