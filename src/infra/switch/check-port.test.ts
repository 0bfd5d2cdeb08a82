import { expect, test } from "vitest";
import { checkPort, checkSpecialPorts } from "./check-port.js";
import { PortError } from "./port-error.js";

const special = { cpuPort: 510, dropPort: 511 };

test("an interface may have any number that nothing else has", () => {
  for (const port of [0, 1, 2, 509]) {
    expect(() => checkPort(port, special)).not.toThrow();
  }
  expect(() => checkPort(2_000, { cpuPort: 510, dropPort: 65_535 })).not.toThrow();
});

test("numbers of the controller and of what is dropped, and beyond all ports, are refused", () => {
  expect(() => checkPort(510, special)).toThrow(
    new PortError("port 510 stands for the controller: choose another number"),
  );
  expect(() => checkPort(511, special)).toThrow(
    new PortError("port 511 stands for what is dropped: choose another number"),
  );
  expect(() => checkPort(512, special)).toThrow(
    new PortError("there can be no port 512: choose a number from 0 to 511"),
  );
});

test("one number cannot stand for both", () => {
  expect(() => checkSpecialPorts(special)).not.toThrow();
  expect(() => checkSpecialPorts({ cpuPort: 5, dropPort: 5 })).toThrow(/port 5 cannot stand/);
});
