import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { formatMac } from "../net/mac.js";
import { defaultGatewayMac, macOf } from "./mac.js";

test("the gateway has Calico's address", () => {
  expect(formatMac(defaultGatewayMac)).toBe("ee:ee:ee:ee:ee:ee");
});

test("an interface's address is 02 and five bytes of the SHA-256 of its name", () => {
  const hex = createHash("sha256").update("cali12345678901").digest("hex");

  const mac = formatMac(macOf("cali12345678901"));

  expect(mac.replaceAll(":", "")).toBe(`02${hex.slice(0, 10)}`);
});

test("another name has another address", () => {
  expect(macOf("cali1")).not.toBe(macOf("cali2"));
});
