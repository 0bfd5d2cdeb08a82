import { z } from "zod";
import { askDriver, NoDriverError } from "../infra/control-client.js";
import type { RunCommand } from "./commands.js";
import { ExitCode, ExitError } from "./exit-code.js";
import { print } from "./output.js";
import { defaultControlSocket } from "./settings.js";
import { textTable } from "./text-table.js";

const texts = z.array(z.string());

const endpoints = z.array(
  z.object({
    workload: z.string(),
    interfaceName: z.string(),
    addresses: texts,
    port: z.number().optional(),
    state: z.string(),
    entries: z.number(),
    egressRules: z.number(),
    ingressRules: z.number(),
    reasons: texts,
  }),
);

const policies = z.object({
  rules: z.array(z.object({ rule: z.string(), entries: z.number(), hits: z.string() })),
  warnings: texts,
});

const sets = z.array(
  z.object({ id: z.string(), type: z.string(), members: z.number(), bits: texts }),
);

/** `calico-p4 show`: the endpoints, policies or sets of a running driver. */
export const showCommand: RunCommand = async ({ settings, args }) => {
  const [what = ""] = args;
  const path = settings["control-socket"] ?? defaultControlSocket;
  try {
    const value = await askDriver(path, `/show/${what}`, settings.timeout);
    await print(settings.output, { value, table: () => tableOf(what, value) });
  } catch (cause) {
    throw cause instanceof NoDriverError
      ? new ExitError(ExitCode.Unavailable, cause.message, { cause })
      : cause;
  }
  return ExitCode.Ok;
};

function tableOf(what: string, value: unknown): string {
  switch (what) {
    case "endpoints":
      return endpointsText(endpoints.parse(value));
    case "policies":
      return policiesText(policies.parse(value));
    default:
      return textTable(
        ["SET", "TYPE", "MEMBERS", "BITS"],
        sets
          .parse(value)
          .map(({ id, type, members, bits }) => [id, type, members, bits.join(", ")]),
      );
  }
}

function endpointsText(shown: z.infer<typeof endpoints>): string {
  const table = textTable(
    ["WORKLOAD", "STATE", "PORT", "INTERFACE", "ADDRESSES", "ENTRIES", "EGRESS", "INGRESS"],
    shown.map((one) => [
      one.workload,
      one.state,
      one.port ?? "-",
      one.interfaceName,
      one.addresses.join(" "),
      one.entries,
      one.egressRules,
      one.ingressRules,
    ]),
  );
  const reasons = shown.flatMap(({ workload, reasons: why }) =>
    why.map((reason) => `${workload}: ${reason}`),
  );
  return [table, ...reasons].join("\n");
}

function policiesText({ rules, warnings }: z.infer<typeof policies>): string {
  const table = textTable(
    ["RULE", "ENTRIES", "HITS"],
    rules.map(({ rule, entries, hits }) => [rule, entries, hits]),
  );
  return [table, ...warnings.map((warning) => `warning: ${warning}`)].join("\n");
}
