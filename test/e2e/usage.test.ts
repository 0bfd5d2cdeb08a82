import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Cli } from "./cli.js";

let cli: Cli;
beforeAll(async () => {
  cli = await Cli.build();
});
afterAll(() => cli.remove());

test("--help names every command, on standard output", async () => {
  const { code, stdout, stderr } = await cli.run(["--help"]);

  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  for (const name of [
    "driver",
    "replay",
    "record",
    "tables",
    "status",
    "switch",
    "fake-switch",
    "completion",
  ]) {
    expect(stdout).toContain(`\n  ${name} `);
  }
});

test("--version is that of the package", async () => {
  const { code, stdout } = await cli.run(["--version"]);

  expect(code).toBe(0);
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test("the help of a command says flags, defaults, variables and keys", async () => {
  const { stdout } = await cli.run(["driver", "--help"]);

  expect(stdout).toContain("--device-id <ID>");
  expect(stdout).toContain("(default: 1)");
  expect(stdout).toContain("CALICO_P4_TARGET");
});

test("without a command the help goes to standard error", async () => {
  const { code, stdout, stderr } = await cli.run([]);

  expect({ code, stdout }).toEqual({ code: 64, stdout: "" });
  expect(stderr).toContain("Usage: calico-p4");
});

test.each([
  [["driver", "--tagret", "a:1"], 64, "unknown option '--tagret' (Did you mean --target?)"],
  [["replya"], 64, "unknown command 'replya' (Did you mean replay?)"],
  [["replay"], 64, "missing required argument 'file'"],
  [
    ["tables", "--device-id", "one", "--target", "a:1"],
    64,
    '--device-id: "one" is no whole number',
  ],
  [["tables", "--target", "fake"], 64, "lives no longer than its process"],
  [["tables", "--target", "embedded"], 64, "lives no longer than its process"],
  [["switch", "port", "add"], 64, "calico-p4 switch port add: missing required argument"],
  [["switch", "port", "add", "veth0", "--control-socket", "x"], 64, "write N=INTERFACE"],
  [["switch", "port", "list"], 64, "--control-socket"],
  [["switch", "--port", "2=a/b"], 64, "no port such as 2=veth0"],
  [["driver"], 64, "fd 3 and 4 are not the pipes of a Felix"],
  [["record"], 64, "CALICO_P4_RECORD_FILE"],
  [["tables", "--config", "nowhere.yaml"], 78, "cannot read the configuration file"],
])("%j ends with a line that says what to do", async (words, code, line) => {
  const ended = await cli.run(words);

  expect(ended.code).toBe(code);
  expect(ended.stderr).toContain(line);
  expect(ended.stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(ended.stdout).toBe("");
});

test("an unknown key of the file is an error with a suggestion", async () => {
  const config = join(cli.scratch, "calico-p4.yaml");
  writeFileSync(config, "target: 127.0.0.1:1\nstatusDir: /tmp\n");

  const { code, stderr } = await cli.run(["tables"], { env: { CALICO_P4_CONFIG: config } });

  expect(code).toBe(78);
  expect(stderr).toContain('calico-p4.yaml: unknown key "statusDir"; did you mean status-dir?');
});

test("an unknown variable is none", async () => {
  const env = { CALICO_P4_TAGRET: "x", CALICO_P4_PORT: "tcp://10.96.0.1:443" };

  const { code } = await cli.run(["completion", "bash"], { env });

  expect(code).toBe(0);
});

test("CALICO_P4_COMMAND with a word that it does not know is an error", async () => {
  const driver = await cli.startDriver({ CALICO_P4_COMMAND: "recrod" });

  const { code, stderr } = await driver.ended;

  expect(code).toBe(78);
  expect(stderr).toContain("set it to driver or record");
});

test("a command that only has subcommands prints its help", async () => {
  const { code, stdout, stderr } = await cli.run(["switch", "port"]);

  expect({ code, stdout }).toEqual({ code: 64, stdout: "" });
  expect(stderr).toContain("Usage: calico-p4 switch port");
});

test.each(["bash", "zsh", "fish"])(
  "the completion of %s knows commands and flags",
  async (shell) => {
    const { code, stdout } = await cli.run(["completion", shell]);

    expect(code).toBe(0);
    expect(stdout).toContain("fake-switch");
    expect(stdout).toMatch(/-l control-socket|--control-socket/);
    const parsed = spawnSync(shell, ["-n"], { input: stdout });
    if (parsed.error === undefined) {
      expect(parsed.stderr.toString()).toBe("");
      expect(parsed.status).toBe(0);
    }
  },
);

test("bash completes what was begun", async () => {
  const { stdout } = await cli.run(["completion", "bash"]);
  const ask = (words: string): string[] => {
    const script = `${stdout}\nCOMP_WORDS=(${words}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _calico_p4; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return spawnSync("bash", ["-c", script]).stdout.toString().trim().split("\n");
  };

  expect(ask("calico-p4 re")).toEqual(["replay", "record"]);
  expect(ask("calico-p4 replay --ti")).toEqual(["--timing", "--timeout"]);
  expect(ask("calico-p4 replay --timing rec")).toEqual(["recorded"]);
  expect(ask("calico-p4 switch --no")).toEqual(["--no-program"]);
  expect(ask("calico-p4 switch p")).toEqual(["port"]);
  expect(ask("calico-p4 switch port l")).toEqual(["list"]);
  expect(ask("calico-p4 switch trace -o js")).toEqual(["json"]);
});
