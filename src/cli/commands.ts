import type { Command } from "commander";
import type { ExitCode } from "./exit-code.js";
import type { SettingName } from "./settings.js";
import type { Settings } from "./settings-schema.js";

/** One run of a command. */
export interface Invocation {
  readonly settings: Settings;
  /** Positional arguments that are no settings. */
  readonly args: readonly string[];
  /** The whole command line, which the completion scripts are made of. */
  readonly program: Command;
}

/** Does what a command is for. Results go to standard output; an ExitError says why it could not. */
export type RunCommand = (invocation: Invocation) => Promise<ExitCode>;

/** Settings that stand together in the help of a command. */
export interface SettingGroup {
  readonly title: string;
  readonly settings: readonly SettingName[];
}

/** One command: what the help says of it, and where its code is, which is loaded only to run it. */
export interface CommandSpec {
  readonly name: string;
  readonly summary: string;
  /** What the help says beside the summary. */
  readonly details?: string;
  readonly argument?: {
    /** As in a usage line: `<file...>`. */
    readonly syntax: string;
    readonly help: string;
    /** The setting that it gives. */
    readonly setting?: SettingName;
    readonly choices?: readonly string[];
  };
  readonly groups: readonly SettingGroup[];
  readonly subcommands?: readonly CommandSpec[];
  /** Unset: only its subcommands do something. */
  readonly load?: () => Promise<RunCommand>;
}

const general: SettingGroup = { title: "General options:", settings: ["config", "log-level"] };

const toSwitch: SettingGroup = {
  title: "Switch options:",
  settings: [
    "target",
    "device-id",
    "role",
    "tls",
    "tls-ca",
    "tls-cert",
    "tls-key",
    "tls-server-name",
  ],
};

const program: SettingGroup = {
  title: "Pipeline options:",
  settings: [
    "p4info",
    "device-config",
    "pipeline-swap",
    "host-port",
    "host-interface",
    "host-mac",
    "gateway-mac",
    "pod-ports",
    "own-addresses",
    "uplink-interface",
    "max-chain-entries",
    "max-batch-updates",
    "max-batch-bytes",
    "max-writes",
  ],
};

const felix: SettingGroup = {
  title: "Felix options:",
  settings: ["listen", "listen-mode", "max-frame"],
};

function own(...names: readonly SettingName[]): SettingGroup {
  return { title: "Options:", settings: names };
}

/** Every command of `calico-p4`, in the order of its help. */
export const commands: readonly CommandSpec[] = [
  {
    name: "driver",
    summary: "keep a switch in step with what Felix says; what Felix starts",
    details:
      "Reads Felix on fd 3 and answers on fd 4, as Felix starts it (FELIX_DATAPLANEDRIVER), or waits for it on --listen.\n" +
      "It waits for its switch for ever. With --dry-run it prints what it would write once Felix is in sync (+ insert,\n" +
      "~ modify, - delete), and ends; --output and --timeout are for that alone.\n" +
      "Nothing is deleted at its end: a new one takes over what the switch holds.\n" +
      "With --target embedded the switch is in the same process: name its ports with --port. The pod whose interface is\n" +
      "that of a port has that port.",
    groups: [
      own(
        "dry-run",
        "output",
        "status-dir",
        "control-socket",
        "metrics-addr",
        "drift-check",
        "timeout",
      ),
      toSwitch,
      { title: "Options of --target embedded:", settings: ["port", "grpc-addr", "netns", "pcap"] },
      program,
      felix,
      general,
    ],
    load: async () => (await import("./driver-command.js")).driverCommand,
  },
  {
    name: "replay",
    summary: "play recordings of Felix into a switch, and say what they cost",
    details:
      "Each file is the life of one Felix; after it, a new driver is told the same end state and what it writes is\n" +
      "counted as restart. Exit status 1 if anything was rejected or is pending, 65 for a file that does not decode.\n" +
      "Without --target, or with --target embedded, the switch is the embedded one, in this process; with --target fake a\n" +
      "fake, which checks references between entries too.",
    argument: { syntax: "<file...>", help: "what calico-p4 record wrote" },
    groups: [
      own("output", "fresh", "timing", "speed", "timeout", "max-frame"),
      toSwitch,
      program,
      general,
    ],
    load: async () => (await import("./replay-command.js")).replayCommand,
  },
  {
    name: "record",
    summary: "record what Felix says, as a driver that does nothing else",
    details:
      "Writes every byte that Felix sends, and seconds and bytes of each frame to FILE.times. As Felix's driver:\n" +
      "FELIX_DATAPLANEDRIVER=/path/to/calico-p4-driver, CALICO_P4_COMMAND=record, CALICO_P4_RECORD_FILE=/path/to/FILE.",
    argument: {
      syntax: "[file]",
      help: "what to write; default: CALICO_P4_RECORD_FILE",
      setting: "record-file",
    },
    groups: [felix, general],
    load: async () => (await import("./record-command.js")).recordCommand,
  },
  {
    name: "tables",
    summary: "print what a switch holds, decoded by the P4Info that it returns",
    groups: [own("output", "timeout"), toSwitch, general],
    load: async () => (await import("./tables-command.js")).tablesCommand,
  },
  {
    name: "status",
    summary: "print how a running driver stands: in sync, primary, pending and rejected",
    groups: [own("output", "control-socket", "timeout"), general],
    load: async () => (await import("./status-command.js")).statusCommand,
  },
  {
    name: "show",
    summary: "print the endpoints, policies or sets of a running driver",
    details:
      "endpoints: their state, what they use, and why one is closed. policies: how often each rule decided, and warnings.\n" +
      "sets: their members and the bits that they have.",
    argument: {
      syntax: "<what>",
      help: "endpoints, policies or sets",
      choices: ["endpoints", "policies", "sets"],
    },
    groups: [own("output", "control-socket", "timeout"), general],
    load: async () => (await import("./show-command.js")).showCommand,
  },
  {
    name: "explain",
    summary: "say what becomes of a packet, and which rule of which policy decides",
    details:
      "SRC DST PROTO[:PORT] or icmp:TYPE[/CODE]: SRC and DST are a pod (namespace/name), an address, or host. Asks a running\n" +
      "driver on its control socket, or, with --recording, a driver that is made of a recording; then also about all\n" +
      "--packets: {endpoint?, direction?, protocol, src, dst, srcPort?, dstPort?, icmpType?, icmpCode?}. Each packet is the\n" +
      "first of its flow; it is answered by the reference evaluator, by the entries, and by the embedded switch.\n" +
      "Exit status 64 if a line cannot be read or asks about nobody here, else 1 if the three disagree.",
    argument: { syntax: "[query...]", help: "SRC DST PROTO[:PORT|:TYPE[/CODE]]" },
    groups: [
      own("recording", "packets", "output", "control-socket", "timeout", "max-frame"),
      program,
      general,
    ],
    load: async () => (await import("./explain-command.js")).explainCommand,
  },
  {
    name: "switch",
    summary: "the embedded switch: runs a P4 program on interfaces of this machine",
    details:
      "Runs the k8s_dp of this package, or what --program and --p4info say: JSON that p4c made for BMv2's v1model. When it\n" +
      "serves it prints `ready grpc=HOST:PORT device=ID ports=N,N`, and runs until SIGTERM. A start that fails has exit\n" +
      "status 1. Ports of interfaces need root, or CAP_NET_RAW and CAP_NET_ADMIN.",
    groups: [
      own(
        "port",
        "grpc-addr",
        "device-id",
        "program",
        "p4info",
        "no-program",
        "cpu-port",
        "drop-port",
      ),
      {
        title: "More options:",
        settings: [
          "netns",
          "control-socket",
          "metrics-addr",
          "pcap",
          "tls-cert",
          "tls-key",
          "tls-ca",
        ],
      },
      general,
    ],
    subcommands: [
      {
        name: "port",
        summary: "add, remove and list the ports of a running switch",
        groups: [],
        subcommands: [
          {
            name: "add",
            summary: "open a port of a running switch",
            argument: {
              syntax: "<N=INTERFACE>",
              help: "its number and its interface, or tap:NAME",
            },
            groups: [own("control-socket", "timeout"), general],
            load: async () => (await import("./switch-control-commands.js")).portAddCommand,
          },
          {
            name: "remove",
            summary: "close a port of a running switch",
            argument: { syntax: "<N>", help: "its number" },
            groups: [own("control-socket", "timeout"), general],
            load: async () => (await import("./switch-control-commands.js")).portRemoveCommand,
          },
          {
            name: "list",
            summary: "print the ports of a running switch, and what they have carried",
            groups: [own("output", "control-socket", "timeout"), general],
            load: async () => (await import("./switch-control-commands.js")).portListCommand,
          },
        ],
      },
      {
        name: "trace",
        summary: "print the whole way of the next packets through a running switch",
        details:
          "Waits for packets. Parser states, header values, each table with its key, entry and action, and where the packet\n" +
          "went or was dropped; with -o json one object a line.",
        groups: [own("count", "output", "control-socket"), general],
        load: async () => (await import("./switch-control-commands.js")).traceCommand,
      },
      {
        name: "stats",
        summary: "print what a running switch has counted",
        groups: [own("output", "control-socket", "timeout"), general],
        load: async () => (await import("./switch-control-commands.js")).statsCommand,
      },
    ],
    load: async () => (await import("./switch-command.js")).switchCommand,
  },
  {
    name: "fake-switch",
    summary: "a P4Runtime server with real semantics and faults on demand, and no packets",
    details:
      "Has no pipeline until a controller sets one. Prints `ready grpc=HOST:PORT device=ID` when it listens, and runs until\nSIGTERM. A wrong --fault lists them all.",
    groups: [own("grpc-addr", "device-id", "fault", "tls-cert", "tls-key", "tls-ca"), general],
    load: async () => (await import("./fake-switch-command.js")).fakeSwitchCommand,
  },
  {
    name: "completion",
    summary: "print a script that completes commands and flags",
    details:
      "For bash, now: source <(calico-p4 completion bash). For zsh, put it as _calico-p4 in a folder of $fpath;\nfor fish, as calico-p4.fish in ~/.config/fish/completions.",
    argument: { syntax: "<shell>", help: "bash, zsh or fish", choices: ["bash", "zsh", "fish"] },
    groups: [],
    load: async () => (await import("./completion-command.js")).completionCommand,
  },
];
