/** What the values of a setting look like; `settings-schema.ts` says how each kind is read. */
export type SettingKind =
  | "addresses"
  | "count"
  | "duration"
  | "durationOrNone"
  | "faults"
  | "level"
  | "listen"
  | "mac"
  | "mode"
  | "on"
  | "output"
  | "path"
  | "pathOrNone"
  | "port"
  | "portNumber"
  | "ports"
  | "size"
  | "speed"
  | "swap"
  | "switchPorts"
  | "target"
  | "text"
  | "timing"
  | "uint64";

/** One setting: a flag, a variable of the environment and a key of the configuration file at once. */
export interface Setting {
  readonly kind: SettingKind;
  /** What stands for its value in the help; a setting without one is switched on by its name alone. */
  readonly value?: string;
  readonly help: string;
  /** As one would write it. */
  readonly default?: string;
  /** A letter that stands for the flag. */
  readonly short?: string;
  /** Given by a positional argument, not by a flag. */
  readonly positional?: true;
}

/** The words that a setting of such a kind can be. */
export const choices = {
  level: ["trace", "debug", "info", "warn", "error", "fatal", "silent"],
  output: ["table", "wide", "json", "yaml"],
  swap: ["reconcile", "commit"],
  timing: ["fast", "recorded"],
} as const;

/**
 * Every setting there is, by its name: `device-id` is the flag `--device-id`, the variable `CALICO_P4_DEVICE_ID` and the
 * key `device-id` of the file. Plain text, so that `--help` loads nothing to read it.
 */
export const settings = {
  config: { kind: "path", value: "FILE", help: "YAML file with settings, named as the flags are" },
  "log-level": {
    kind: "level",
    value: "LEVEL",
    help: "what to log, and worse; default: info in driver and record, warn elsewhere",
  },

  target: {
    kind: "target",
    value: "HOST:PORT",
    help: "P4Runtime server of the switch; or [IPv6]:PORT, unix:/path; default: 127.0.0.1:9559, of replay embedded",
  },
  "device-id": { kind: "uint64", value: "ID", default: "1", help: "the device at the target" },
  role: { kind: "text", value: "NAME", help: "P4Runtime role to take instead of the default one" },
  timeout: {
    kind: "duration",
    value: "DURATION",
    default: "10s",
    help: "how long to wait for a switch or a driver that does not answer",
  },
  tls: { kind: "on", help: "speak TLS though no file is named, and trust the authorities of Node" },
  "tls-ca": {
    kind: "path",
    value: "FILE",
    help: "PEM: who may have signed the certificate of the switch",
  },
  "tls-cert": {
    kind: "path",
    value: "FILE",
    help: "PEM: our certificate; a switch's own in switch and fake-switch",
  },
  "tls-key": { kind: "path", value: "FILE", help: "PEM: the key of the certificate" },
  "tls-server-name": {
    kind: "text",
    value: "NAME",
    help: "name that the certificate of the switch must have, if not the host of the target",
  },

  p4info: {
    kind: "path",
    value: "FILE",
    help: "P4Info of the pipeline, *.txtpb or binary; default: that of k8s_dp",
  },
  "device-config": {
    kind: "path",
    value: "FILE",
    help: "what the compiler of the target made; default: k8s_dp for BMv2",
  },
  "pipeline-swap": {
    kind: "swap",
    value: "HOW",
    default: "reconcile",
    help: "how another pipeline is replaced: commit loses the entries, and is what BMv2 needs",
  },

  "host-port": {
    kind: "port",
    value: "PORT",
    default: "0",
    help: "port of the switch that leads to the node's own network stack",
  },
  "host-interface": {
    kind: "text",
    value: "NAME",
    default: "p4host0",
    help: "interface of the host on that port; its MAC address follows from the name",
  },
  "host-mac": {
    kind: "mac",
    value: "MAC",
    help: "MAC address of that interface, if it does not follow from the name",
  },
  "gateway-mac": {
    kind: "mac",
    value: "MAC",
    default: "ee:ee:ee:ee:ee:ee",
    help: "MAC address that the gateway of pods has",
  },
  "pod-ports": {
    kind: "ports",
    value: "FIRST-LAST",
    default: "2-509",
    help: "ports of the switch that pods may have",
  },
  "own-addresses": {
    kind: "addresses",
    value: "LIST",
    help: "addresses of this node beside those that Felix tells",
  },
  "uplink-interface": {
    kind: "text",
    value: "NAME",
    help: "interface of the node that port 1 of the switch is; default: the switch has none, and the host forwards",
  },
  "max-chain-entries": {
    kind: "count",
    value: "COUNT",
    default: "8192",
    help: "most entries that the policies of one endpoint may become, for each direction",
  },

  listen: {
    kind: "path",
    value: "PATH",
    help: "wait for Felix on a unix socket, instead of reading fd 3 and 4",
  },
  "listen-mode": {
    kind: "mode",
    value: "MODE",
    default: "0600",
    help: "permissions of that socket",
  },
  "max-frame": {
    kind: "size",
    value: "SIZE",
    default: "256MiB",
    help: "the longest message to take from Felix",
  },
  "status-dir": {
    kind: "pathOrNone",
    value: "DIR",
    help: "where the files for the CNI plugin go, or none; default: endpoint-status where Felix has it",
  },
  "control-socket": {
    kind: "pathOrNone",
    value: "PATH",
    help: "unix socket on which a driver tells its status, or a switch is controlled, or none; default: /var/run/calico/calico-p4.sock of a driver, none of a switch",
  },
  "dry-run": {
    kind: "on",
    help: "print what would be written when Felix is in sync, and write nothing",
  },

  "max-batch-updates": {
    kind: "count",
    value: "COUNT",
    default: "64",
    help: "most updates in one Write; more than 64 can wedge a connection on errors",
  },
  "max-batch-bytes": {
    kind: "size",
    value: "SIZE",
    default: "1MiB",
    help: "most bytes in one Write",
  },
  "max-writes": {
    kind: "count",
    value: "COUNT",
    default: "4",
    help: "most Writes under way at a time",
  },
  "drift-check": {
    kind: "durationOrNone",
    value: "DURATION",
    default: "10m",
    help: "how often the switch is read back though nothing happened, or none",
  },

  timing: {
    kind: "timing",
    value: "HOW",
    default: "fast",
    help: "as fast as possible, or at the times in FILE.times",
  },
  speed: {
    kind: "speed",
    value: "FACTOR",
    default: "1",
    help: "so many times faster than recorded",
  },
  fresh: { kind: "on", help: "each file onto an empty switch; for a switch in this process" },
  recording: {
    kind: "path",
    value: "FILE",
    help: "answer from this recording, as a driver would have it after its last message",
  },
  packets: {
    kind: "path",
    value: "FILE",
    help: "packets, one JSON object a line, or - for standard input",
  },
  "record-file": { kind: "path", value: "FILE", help: "what to write", positional: true },

  "grpc-addr": {
    kind: "listen",
    value: "HOST:PORT",
    default: "127.0.0.1:9559",
    help: "where to listen; port 0 takes a free one",
  },
  fault: {
    kind: "faults",
    value: "NAME",
    help: "what goes wrong, such as lost-answers:times=3,probability=0.5; may be given again",
  },

  port: {
    kind: "switchPorts",
    value: "N=INTERFACE",
    help: "port of the switch and the interface behind it, or tap:NAME; may be given again; a driver may leave out N",
  },
  program: {
    kind: "path",
    value: "FILE",
    help: "the program as p4c makes it for BMv2 (JSON), together with --p4info; default: k8s_dp",
  },
  "no-program": { kind: "on", help: "run nothing until a controller sets a pipeline" },
  "cpu-port": {
    kind: "portNumber",
    value: "N",
    default: "510",
    help: "port that stands for the controller",
  },
  "drop-port": {
    kind: "portNumber",
    value: "N",
    default: "511",
    help: "port to which mark_to_drop sends",
  },
  netns: {
    kind: "text",
    value: "NAME",
    help: "network namespace of the ports (ip netns); default: that of the process",
  },
  pcap: { kind: "path", value: "DIR", help: "write a file port-N.pcap for each port there" },
  "metrics-addr": {
    kind: "listen",
    value: "HOST:PORT",
    help: "where to serve metrics for Prometheus over HTTP; default: nowhere",
  },
  count: { kind: "count", value: "COUNT", default: "1", help: "of how many packets" },

  output: {
    kind: "output",
    value: "FORMAT",
    default: "table",
    short: "o",
    help: "how to print the result",
  },
} as const satisfies Record<string, Setting>;

/** Where a driver tells its status if nothing else is said. */
export const defaultControlSocket = "/var/run/calico/calico-p4.sock";

/** The name of a setting, which is that of its flag and its key. */
export type SettingName = keyof typeof settings;

/** The names of all settings. */
export const settingNames: readonly SettingName[] = Object.keys(settings).filter(isSettingName);

/** Whether there is a setting of this name. */
export function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(settings, name);
}

/** The variable of the environment that gives the setting. */
export function variableOf(name: SettingName): string {
  return `CALICO_P4_${name.toUpperCase().replaceAll("-", "_")}`;
}
