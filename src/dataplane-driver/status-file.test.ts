import { expect, test } from "vitest";
import { statusFileContent, statusFileName } from "./status-file.js";
import { workloadEndpoint } from "./test-messages.js";

test("a file's name is orchestrator, workload and endpoint, escaped and joined by spaces", () => {
  const name = statusFileName({ orchestrator: "k8s", workload: "default/mypod", endpoint: "eth0" });

  expect(name).toBe("k8s default%2Fmypod eth0");
});

test("signs are escaped as Go does it", () => {
  const name = statusFileName({ orchestrator: "-_.~$&+:=@", workload: "!'()*, ;?é", endpoint: "" });

  expect(name).toBe("-_.~$&+:=@ %21%27%28%29%2A%2C%20%3B%3F%C3%A9 ");
});

test("the content names what the endpoint has", () => {
  const endpoint = workloadEndpoint({
    name: "cali1",
    mac: "ee:ee:ee:ee:ee:ee",
    ipv4Nets: ["10.65.0.2/32"],
    ipv6Nets: ["fd65::2/128"],
    localBgpPeerName: "peer",
  });

  expect(JSON.parse(statusFileContent(endpoint))).toEqual({
    ifaceName: "cali1",
    mac: "ee:ee:ee:ee:ee:ee",
    ipv4Nets: ["10.65.0.2/32"],
    ipv6Nets: ["fd65::2/128"],
    bgpPeerName: "peer",
  });
});

test("what is empty is left out", () => {
  expect(statusFileContent(workloadEndpoint({ name: "cali1", ipv4Nets: [], ipv6Nets: [] }))).toBe(
    '{"ifaceName":"cali1"}',
  );
});
