import type { FieldRef } from "./expression.js";
import { fieldNamed, fieldOf, readHeaders } from "./header-scope.js";
import { JsonReader, Names } from "./json-reader.js";
import { conditionOf, type ExpressionScope } from "./load-expressions.js";
import { readParser } from "./load-parser.js";
import { type PipelineScope, readPipeline, unitOf } from "./load-pipeline.js";
import { primitivesOf } from "./load-primitives.js";
import type {
  Action,
  ActionProfile,
  Calculation,
  CalculationInput,
  Checksum,
  HashAlgorithm,
  LearnList,
  Program,
  RegisterArray,
  StandardFields,
  Table,
} from "./program.js";
import { ProgramError } from "./program-error.js";

const minorSupported = 24;
const maxRegisterBits = 2 ** 31;
const coreErrors = [
  "NoError",
  "PacketTooShort",
  "NoMatch",
  "StackOutOfBounds",
  "HeaderTooShort",
  "ParserTimeout",
  "ParserInvalidArgument",
];

const algorithms: Readonly<Record<string, HashAlgorithm>> = {
  crc8_custom: "crc8",
  crc16: "crc16",
  crc16_custom: "crc16",
  crc32: "crc32",
  crc32_custom: "crc32",
  crc64_custom: "crc64",
  crcCCITT: "crcCCITT",
  csum16: "csum16",
  cksum16: "csum16",
  xor16: "xor16",
  xor32: "xor32",
  identity: "identity",
  xxh64: "xxh64",
};

/** The program of a BMv2 JSON file. @throws ProgramError */
export function parseProgram(text: string | Uint8Array): Program {
  let json: unknown;
  try {
    json = JSON.parse(typeof text === "string" ? text : new TextDecoder().decode(text));
  } catch (cause) {
    throw new ProgramError("BMv2 JSON", "is no JSON document", { cause });
  }
  return loadProgram(json);
}

/**
 * The program of a BMv2 JSON document (bmv2-json.md): all names resolved, all widths checked.
 *
 * @throws ProgramError that names what is wrong or not supported, and where it stands
 */
export function loadProgram(json: unknown): Program {
  const root = new JsonReader(json, "");
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    throw new ProgramError("BMv2 JSON", "must be an object");
  }
  checkVersion(root);
  const headers = readHeaders(root);
  for (const item of root.get("extern_instances").optionalList) {
    item.fail(`an extern of type ${item.get("type").text} is not supported`);
  }
  const registerItems = root.get("register_arrays").optionalList;
  const counterItems = root.get("counter_arrays").optionalList;
  const meterItems = root.get("meter_arrays").optionalList;
  const isDirect = (item: JsonReader): boolean => item.get("is_direct").value === true;
  const indirectCounters = counterItems.filter((item) => !isDirect(item));
  const indirectMeters = meterItems.filter((item) => !isDirect(item));
  const calculationItems = root.get("calculations").optionalList;
  const learnItems = root.get("learn_lists").optionalList;
  const fieldListItems = root.get("field_lists").optionalList;
  const expressions: ExpressionScope = {
    ...headers,
    register: new Names("register array", registerItems),
    parameters: undefined,
    inParser: false,
  };
  const errors = readErrors(root);
  const scope = {
    ...expressions,
    calculation: new Names("calculation", calculationItems),
    counter: new Names("counter array", indirectCounters),
    meter: new Names("meter array", indirectMeters),
    fieldLists: new Set(fieldListItems.map((item) => item.get("id").size)),
    learnLists: new Map(learnItems.map((item, i) => [item.get("id").size, i])),
  };
  const actionItems = root.get("actions").list;
  const actions = actionItems.map((given): Action => {
    const name = given.get("name").text;
    const item = given.at(`action ${name}`);
    const parameters = item.get("runtime_data").optionalList.map((param) => ({
      name: param.get("name").text,
      width: param.get("bitwidth").size || param.fail("a parameter needs a width"),
    }));
    const inAction = { ...scope, parameters: parameters.length };
    return { name, parameters, primitives: primitivesOf(inAction, item.get("primitives").list) };
  });
  const [parserItem] = root.get("parsers").list;
  const states = new Names("parser state", parserItem?.get("parse_states").list ?? []);
  const { parser, valueSets } = readParser({ ...scope, inParser: true }, root, states);
  const pipelineItems = root.get("pipelines").list;
  const profileItems = pipelineItems.flatMap((item) => item.get("action_profiles").optionalList);
  const pipelineScope: PipelineScope = {
    ...scope,
    actions,
    actionIds: new Map(actionItems.map((item, i) => [item.get("id").size, i])),
    directMeters: new Map(meterItems.filter(isDirect).map((item) => [item.get("name").text, item])),
    profile: new Names("action profile", profileItems),
  };
  const tables: Table[] = [];
  const pipeline = (name: string) => {
    const found = pipelineItems.find((item) => item.get("name").text === name);
    if (found === undefined) {
      throw new ProgramError("pipelines", `there is no pipeline ${name}`);
    }
    return readPipeline(pipelineScope, found, tables);
  };
  const [ingress, egress] = [pipeline("ingress"), pipeline("egress")];
  if (new Set(tables.map(({ name }) => name)).size < tables.length) {
    throw new ProgramError("pipelines", "two tables have one name");
  }
  const calculations = calculationItems.map((item) => calculationOf(expressions, item));
  return {
    name: root.has("program") ? root.get("program").text : "",
    headerTypes: headers.types,
    headers: headers.headers,
    stacks: headers.stacks,
    unions: headers.unions,
    unionStacks: headers.unionStacks,
    errors,
    parser,
    valueSets,
    deparser: deparserOf(root, pipelineScope),
    calculations,
    checksums: root
      .get("checksums")
      .optionalList.map((item) => checksumOf(pipelineScope, item, calculations)),
    counters: indirectCounters.map((item) => ({
      name: item.get("name").text,
      size: item.get("size").size,
    })),
    meters: indirectMeters.map((item) => ({
      name: item.get("name").text,
      unit: unitOf(item.get("type")),
      size: item.get("size").size,
    })),
    registers: registerItems.map(registerOf),
    actions,
    tables,
    profiles: profileItems.map((item) => profileOf(expressions, item)),
    ingress,
    egress,
    fieldLists: new Map(
      fieldListItems.map((item) => [
        item.get("id").size,
        fieldsOf(expressions, item.get("elements")),
      ]),
    ),
    learnLists: learnItems.map(
      (item): LearnList => ({
        name: item.get("name").text,
        fields: fieldsOf(expressions, item.get("elements")).map((field) => ({
          field,
          width: fieldOf(expressions, field, item).width,
        })),
      }),
    ),
    standard: standardFields(expressions, root),
  };
}

function checkVersion(root: JsonReader): void {
  if (!root.has("__meta__")) {
    return;
  }
  const [major, minor] = root.get("__meta__").get("version").list;
  if (major?.size !== 2 || (minor?.size ?? 0) > minorSupported) {
    const given = `${major?.value}.${minor?.value}`;
    throw new ProgramError(
      "__meta__",
      `format version ${given}: 2.0 to 2.${minorSupported} is supported`,
    );
  }
}

function readErrors(root: JsonReader): Map<string, number> {
  const errors = new Map<string, number>();
  for (const item of root.get("errors").optionalList) {
    const [name, value] = item.list;
    if (name === undefined || value === undefined) {
      return item.fail("must be a name and a value");
    }
    errors.set(name.text, value.size);
  }
  let next = 0;
  for (const name of coreErrors) {
    const used = new Set(errors.values());
    if (!errors.has(name)) {
      while (used.has(next)) {
        next += 1;
      }
      errors.set(name, next);
    }
  }
  return errors;
}

function deparserOf(root: JsonReader, scope: PipelineScope): Program["deparser"] {
  const [deparser, ...others] = root.get("deparsers").list;
  if (deparser === undefined || others.length > 0) {
    return root.get("deparsers").fail("v1model has one deparser");
  }
  return {
    order: deparser.get("order").list.map((name) => {
      const header = scope.header.of(name);
      return scope.headers[header]?.isMetadata === true
        ? name.fail(`${name.text} is metadata`)
        : header;
    }),
    primitives: primitivesOf(scope, deparser.get("primitives").optionalList),
  };
}

function algorithmOf(at: JsonReader): HashAlgorithm {
  const found = Object.hasOwn(algorithms, at.text) ? algorithms[at.text] : undefined;
  return found ?? at.fail(`the algorithm ${at.text} is not supported`);
}

function calculationOf(scope: ExpressionScope, given: JsonReader): Calculation {
  const name = given.get("name").text;
  const item = given.at(`calculation ${name}`);
  const input = item.get("input").list;
  return {
    name,
    algorithm: algorithmOf(item.get("algo")),
    input: input.filter((i) => i.get("type").value !== "payload").map((i) => inputOf(scope, i)),
    withPayload: input.some((i) => i.get("type").value === "payload"),
  };
}

function inputOf(scope: ExpressionScope, item: JsonReader): CalculationInput {
  const value = item.get("value");
  const type = item.get("type").text;
  switch (type) {
    case "field":
      return { is: "field", field: fieldNamed(scope, value) };
    case "hexstr": {
      const width = item.get("bitwidth").size;
      return { is: "constant", value: value.hex & ((1n << BigInt(width)) - 1n), width };
    }
    case "header":
      return { is: "header", header: scope.header.of(value) };
    default:
      return item.fail(`a calculation over a ${type} is not supported`);
  }
}

function checksumOf(
  scope: PipelineScope,
  given: JsonReader,
  calculations: Calculation[],
): Checksum {
  const name = given.get("name").text;
  const item = given.at(`checksum ${name}`);
  const target = fieldNamed(scope, item.get("target"));
  const condition = item.get("if_cond");
  const base = {
    name,
    target,
    verify: item.get("verify").value !== false,
    update: item.get("update").value !== false,
    condition: condition.isAbsent
      ? ({ op: "boolean", value: true } as const)
      : conditionOf(scope, condition),
  };
  const type = item.get("type").text;
  if (type === "generic") {
    return { ...base, calculation: scope.calculation.of(item.get("calculation")) };
  }
  if (type !== "ipv4" || target.of.is !== "header") {
    return item.fail(`a checksum of type ${type} is not supported`);
  }
  // The legacy form: csum16 over the whole header, its own checksum (the target) taken as 0.
  const { header } = target.of;
  const fields = scope.types[scope.headers[header]?.type ?? -1]?.fields ?? [];
  calculations.push({
    name: `${name} over the header`,
    algorithm: "csum16",
    input: fields.map((field, i) =>
      i === target.field
        ? { is: "constant", value: 0n, width: field.width }
        : { is: "field", field: { of: target.of, field: i } },
    ),
    withPayload: false,
  });
  const valid = { op: "valid", header: target.of } as const;
  return {
    ...base,
    calculation: calculations.length - 1,
    condition: { op: "and", left: base.condition, right: valid },
  };
}

function registerOf(given: JsonReader): RegisterArray {
  const name = given.get("name").text;
  const item = given.at(`register array ${name}`);
  const [size, width] = [item.get("size").size, item.get("bitwidth").size];
  return width < 1 || size * Math.ceil(width / 32) * 32 > maxRegisterBits
    ? item.fail(`${size} cells of ${width} bits are not supported`)
    : { name, size, width };
}

function profileOf(scope: ExpressionScope, given: JsonReader): ActionProfile {
  const name = given.get("name").text;
  const item = given.at(`action profile ${name}`);
  const selector = item.get("selector");
  return {
    name,
    size: item.get("max_size").isAbsent ? 0 : item.get("max_size").size,
    ...(!selector.isAbsent && {
      selector: {
        algorithm: algorithmOf(selector.get("algo")),
        input: selector.get("input").list.map((i) => inputOf(scope, i)),
      },
    }),
  };
}

/** The fields of a list; constants are left out. */
function fieldsOf(scope: ExpressionScope, list: JsonReader): FieldRef[] {
  return list.list
    .filter((item) => item.get("type").value !== "hexstr")
    .map((item) =>
      item.get("type").value === "field"
        ? fieldNamed(scope, item.get("value"))
        : item.fail(`a ${item.get("type").text} in a field list is not supported`),
    );
}

const standardNames: readonly (readonly [keyof StandardFields, string, string])[] = [
  ["ingressPort", "standard_metadata", "ingress_port"],
  ["packetLength", "standard_metadata", "packet_length"],
  ["instanceType", "standard_metadata", "instance_type"],
  ["egressSpec", "standard_metadata", "egress_spec"],
  ["egressPort", "standard_metadata", "egress_port"],
  ["enqTimestamp", "queueing_metadata", "enq_timestamp"],
  ["enqQdepth", "queueing_metadata", "enq_qdepth"],
  ["deqTimedelta", "queueing_metadata", "deq_timedelta"],
  ["deqQdepth", "queueing_metadata", "deq_qdepth"],
  ["ingressGlobalTimestamp", "intrinsic_metadata", "ingress_global_timestamp"],
  ["egressGlobalTimestamp", "intrinsic_metadata", "egress_global_timestamp"],
  ["mcastGrp", "intrinsic_metadata", "mcast_grp"],
  ["egressRid", "intrinsic_metadata", "egress_rid"],
  ["checksumError", "standard_metadata", "checksum_error"],
  ["parserError", "standard_metadata", "parser_error"],
  ["priority", "intrinsic_metadata", "priority"],
];
const required: ReadonlySet<string> = new Set(standardNames.slice(0, 5).map(([name]) => name));

function standardFields(scope: ExpressionScope, root: JsonReader): StandardFields {
  const found: Partial<Record<keyof StandardFields, FieldRef>> = {};
  for (const [key, group, name] of standardNames) {
    const places: (readonly [string, string])[] = [
      [group, name],
      ["standard_metadata", name],
    ];
    const alias =
      scope.aliases.get(`${group}.${name}`) ?? scope.aliases.get(`standard_metadata.${name}`);
    for (const [header, field] of alias === undefined ? places : [alias]) {
      const index = scope.header.find(header);
      const type = scope.types[scope.headers[index ?? -1]?.type ?? -1];
      const i = type?.fields.findIndex((f) => f.name === field) ?? -1;
      if (index !== undefined && i >= 0 && found[key] === undefined) {
        if ((type?.fields[i]?.width ?? 0) > 64 || scope.headers[index]?.isMetadata !== true) {
          root.get("field_aliases").fail(`${header}.${field} cannot serve as ${name}`);
        }
        found[key] = { of: { is: "header", header: index }, field: i };
      }
    }
    if (found[key] === undefined && required.has(key)) {
      throw new ProgramError("headers", `there is no field standard_metadata.${name}`);
    }
  }
  const { ingressPort, packetLength, instanceType, egressSpec, egressPort, ...rest } = found;
  if (!ingressPort || !packetLength || !instanceType || !egressSpec || !egressPort) {
    throw new ProgramError("headers", "standard_metadata is not complete");
  }
  return { ingressPort, packetLength, instanceType, egressSpec, egressPort, ...rest };
}
