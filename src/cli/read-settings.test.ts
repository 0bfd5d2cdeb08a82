import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ExitCode } from "./exit-code.js";
import { readSettings, type SettingSources } from "./read-settings.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "calico-p4-settings-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(text: string): string {
  const path = join(folder, "calico-p4.yaml");
  writeFileSync(path, text);
  return path;
}

function read(sources: Partial<SettingSources>) {
  return readSettings({ flags: {}, environment: {}, ...sources });
}

test("without any source there are the defaults", async () => {
  const settings = await read({});

  expect(settings).toMatchObject({
    "device-id": 1n,
    "listen-mode": 0o600,
    "max-frame": 256 * 2 ** 20,
    timeout: 10_000,
    timing: "fast",
  });
  expect(settings.target).toBeUndefined();
  expect(settings.fresh).toBeUndefined();
});

test("a flag wins over the environment, and the environment over the file", async () => {
  const config = file("target: file:1\nrole: file\nlisten-mode: 0660\n");

  const settings = await read({
    flags: { config, target: "flag:1" },
    environment: { CALICO_P4_TARGET: "env:1", CALICO_P4_ROLE: "env" },
  });

  expect(settings).toMatchObject({ target: "flag:1", role: "env", "listen-mode": 0o660 });
});

test("a list in the file is a list", async () => {
  const config = file("own-addresses: [10.0.0.1, 'fd00::1']\n");

  const settings = await read({ environment: { CALICO_P4_CONFIG: config } });

  expect(settings["own-addresses"]?.map((address) => address.length)).toEqual([4, 16]);
});

test("empty variables, unknown ones and those that Kubernetes makes of Services are no settings", async () => {
  const environment = {
    CALICO_P4_TARGET: "",
    CALICO_P4_HOST_PORT: "tcp://10.96.0.1:443",
    CALICO_P4_SERVICE_HOST: "10.96.0.1",
  };

  const settings = await read({ environment });

  expect(settings).toMatchObject({ "host-port": 0 });
  expect(settings.target).toBeUndefined();
});

test.each([
  [{ flags: { "device-id": "x" } }, ExitCode.Usage, '--device-id: "x" is no whole number'],
  [{ flags: { target: "host" } }, ExitCode.Usage, "--target: .* the port is missing"],
  [
    { flags: { output: "xml" } },
    ExitCode.Usage,
    '--output: "xml" is none of table, wide, json, yaml',
  ],
  [
    { environment: { CALICO_P4_TIMEOUT: "0" } },
    ExitCode.Config,
    'CALICO_P4_TIMEOUT: "0" is no duration',
  ],
  [
    { environment: { CALICO_P4_CONFIG: "/nowhere.yaml" } },
    ExitCode.Config,
    "cannot read the configuration file: .*/nowhere.yaml",
  ],
] as const)("%j is an error that names the place", async (sources, exitCode, message) => {
  await expect(read(sources)).rejects.toMatchObject({
    exitCode,
    message: expect.stringMatching(message),
  });
});

test.each([
  ["tagret: a:1", 'calico-p4.yaml: unknown key "tagret"; did you mean target?'],
  ["deviceId: 1", "did you mean device-id?"],
  ["kubeconfig: x", 'unknown key "kubeconfig"$'],
  ["device-id: x", 'device-id in .*calico-p4.yaml: "x" is no whole number'],
  ["target: {host: a}", "target in .*: must be a text"],
  ["- target", "must hold keys and values"],
  ["target: [", "is no YAML: .* at line 1"],
  ["role: a\nrole: b", "is no YAML: Map keys must be unique at line 2"],
])("the file %j is an error", async (text, message) => {
  await expect(read({ flags: { config: file(text) } })).rejects.toMatchObject({
    exitCode: ExitCode.Config,
    message: expect.stringMatching(message),
  });
});
