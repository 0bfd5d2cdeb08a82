import type { FieldRef } from "./expression.js";
import { fieldNamed, fieldOf, type HeaderScope } from "./header-scope.js";
import { indexById, JsonReader, Names } from "./json-reader.js";
import { readArrays } from "./load-arrays.js";
import { readCalculation, readChecksums, readProfile } from "./load-calculations.js";
import { readHeaders } from "./load-headers.js";
import { readParser } from "./load-parser.js";
import { readPipeline } from "./load-pipeline.js";
import { type PrimitiveScope, primitivesOf } from "./load-primitives.js";
import { readStandardFields } from "./load-standard.js";
import type { TableScope } from "./load-tables.js";
import type { Action, LearnList, Program, Table } from "./program.js";
import { ProgramError } from "./program-error.js";

const minorSupported = 24;
const maxParameterBits = 1 << 16;
const coreErrors = [
  "NoError",
  "PacketTooShort",
  "NoMatch",
  "StackOutOfBounds",
  "HeaderTooShort",
  "ParserTimeout",
  "ParserInvalidArgument",
];

/** The program of a BMv2 JSON file. @throws ProgramError */
export function parseProgram(text: string | Uint8Array): Program {
  let json: unknown;
  try {
    json = JSON.parse(typeof text === "string" ? text : new TextDecoder().decode(text));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ProgramError("BMv2 JSON", `is not JSON: ${reason}`, { cause });
  }
  return loadProgram(json);
}

/**
 * The program of a BMv2 JSON document (bmv2-json.md): all names resolved, all widths checked.
 *
 * @throws ProgramError that names what is wrong or not supported, and where it stands
 */
export function loadProgram(json: unknown): Program {
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    throw new ProgramError("BMv2 JSON", "must be an object");
  }
  const root = new JsonReader(json, "");
  checkVersion(root);
  refuseExterns(root);
  const headers = readHeaders(root);
  const errors = readErrors(root);
  const { counters, meters, registers, directMeters, ...arrays } = readArrays(root);
  const calculationItems = root.get("calculations").optionalList;
  const calculations = calculationItems.map((item) => readCalculation(headers, item));
  const { fieldLists, learnLists, learnListIds } = readLists(headers, root);
  const scope: PrimitiveScope = {
    ...headers,
    ...arrays,
    parameters: 0,
    inParser: false,
    calculation: new Names("calculation", calculationItems),
    fieldLists: new Set(fieldLists.keys()),
    learnLists: learnListIds,
  };
  const actionItems = root.get("actions").list;
  const actions = actionItems.map((item) => readAction(scope, item));
  const { parser, valueSets } = readParser(scope, root);
  const pipelineItems = root.get("pipelines").list;
  const profileItems = pipelineItems.flatMap((item) => item.get("action_profiles").optionalList);
  const profiles = profileItems.map((item) => readProfile(headers, item));
  const tables: Table[] = [];
  const pipelines = readPipelines(pipelineItems, tables, {
    ...scope,
    actions,
    actionIds: indexById("action", actionItems),
    directMeters,
    profiles,
    profile: new Names("action profile", profileItems),
  });
  checkBindings(root, tables);
  return {
    name: root.get("program").isAbsent ? "" : root.get("program").text,
    headerTypes: headers.types,
    headers: headers.headers,
    stacks: headers.stacks,
    unions: headers.unions,
    unionStacks: headers.unionStacks,
    errors,
    parser,
    valueSets,
    deparser: readDeparser(scope, root),
    checksums: readChecksums(scope, root, scope.calculation, calculations),
    calculations,
    counters,
    meters,
    registers,
    actions,
    tables,
    profiles,
    ...pipelines,
    fieldLists,
    learnLists,
    standard: readStandardFields(headers, root),
  };
}

function checkVersion(root: JsonReader): void {
  const meta = root.get("__meta__");
  if (meta.isAbsent) {
    return;
  }
  const [major, minor] = meta.get("version").list;
  if (major?.size !== 2 || minor === undefined || minor.size > minorSupported) {
    const given = `${major?.size}.${minor?.size}`;
    meta.fail(`format version ${given} is not supported, only 2.0 to 2.${minorSupported}`);
  }
}

/** What v1model has of its own is never here (bmv2-json.md, section 12). */
function refuseExterns(root: JsonReader): void {
  for (const item of root.get("extern_instances").optionalList) {
    const { name } = item.get("name");
    item.at(`extern ${name}`).fail(`an extern of type ${item.get("type").text} is not supported`);
  }
}

function readErrors(root: JsonReader): Map<string, number> {
  const errors = new Map<string, number>();
  const used = new Set<number>();
  for (const item of root.get("errors").optionalList) {
    const [name, value, ...rest] = item.list;
    if (name === undefined || value === undefined || rest.length > 0) {
      return item.fail("must be a name and a value");
    }
    if (errors.has(name.name) || used.has(value.size)) {
      return item.fail(`another error is called ${name.name} or has the value ${value.size}`);
    }
    errors.set(name.name, value.size);
    used.add(value.size);
  }
  let next = 0;
  for (const name of coreErrors.filter((core) => !errors.has(core))) {
    while (used.has(next)) {
      next += 1;
    }
    errors.set(name, next);
    used.add(next);
  }
  return errors;
}

function readLists(headers: HeaderScope, root: JsonReader) {
  const fieldItems = root.get("field_lists").optionalList;
  const learnItems = root.get("learn_lists").optionalList;
  const fieldLists = new Map(
    [...indexById("field list", fieldItems)].map(([id, i]): [number, FieldRef[]] => {
      const item = fieldItems[i] ?? root;
      return id === 0
        ? item.fail("ids of field lists begin at 1")
        : [id, elementsOf(headers, item.at(`field list ${id}`))];
    }),
  );
  // Not by unique names: each place that sends a digest has a list of its own, named after the type.
  const learnLists = learnItems.map((item): LearnList => {
    const { name } = item.get("name");
    const at = item.at(`learn list ${name}`);
    const fields = elementsOf(headers, at).map((field) => {
      const { width, isVarbit } = fieldOf(headers, field, at);
      return isVarbit ? at.fail("a varbit field in a digest is not supported") : { field, width };
    });
    return { name, fields };
  });
  return { fieldLists, learnLists, learnListIds: indexById("learn list", learnItems) };
}

/** The fields of a list; constants are left out. */
function elementsOf(headers: HeaderScope, list: JsonReader): FieldRef[] {
  return list.get("elements").list.flatMap((item): FieldRef[] => {
    const type = item.get("type").text;
    switch (type) {
      case "hexstr":
        return [];
      case "field":
        return [fieldNamed(headers, item.get("value"))];
      default:
        return item.fail(`a ${type} in a list of fields is not supported`);
    }
  });
}

function readAction(scope: PrimitiveScope, given: JsonReader): Action {
  const { name } = given.get("name");
  const item = given.at(`action ${name}`);
  const parameters = item.get("runtime_data").optionalList.map((param) => {
    const width = param.get("bitwidth");
    return width.size < 1 || width.size > maxParameterBits
      ? width.fail(`must be from 1 to ${maxParameterBits}`)
      : { name: param.get("name").name, width: width.size };
  });
  const inAction = { ...scope, parameters: parameters.length };
  return { name, parameters, primitives: primitivesOf(inAction, item.get("primitives").list) };
}

function readDeparser(scope: PrimitiveScope, root: JsonReader): Program["deparser"] {
  const [deparser, ...others] = root.get("deparsers").list;
  if (deparser === undefined || others.length > 0) {
    return root.get("deparsers").fail("v1model has one deparser");
  }
  const order = deparser.get("order").list.map((name) => {
    const header = scope.header.of(name);
    return scope.headers[header]?.isMetadata ? name.fail(`${name.text} is metadata`) : header;
  });
  return { order, primitives: primitivesOf(scope, deparser.get("primitives").optionalList) };
}

function readPipelines(
  items: readonly JsonReader[],
  tables: Table[],
  scope: TableScope,
): Pick<Program, "ingress" | "egress"> {
  const names = new Names("pipeline", items);
  const [ingress, egress] = ["ingress", "egress"].map((name) => items[names.find(name) ?? -1]);
  if (ingress === undefined || egress === undefined || items.length > 2) {
    throw new ProgramError("pipelines", "v1model has two, ingress and egress");
  }
  const pipelines = {
    ingress: readPipeline(scope, ingress, tables),
    egress: readPipeline(scope, egress, tables),
  };
  const seen = new Set<string>();
  for (const { name } of tables) {
    if (seen.has(name)) {
      throw new ProgramError(`table ${name}`, "ingress and egress both have a table of this name");
    }
    seen.add(name);
  }
  return pipelines;
}

/** Direct counters and meters name their tables. */
function checkBindings(root: JsonReader, tables: readonly Table[]): void {
  const names = new Set(tables.map(({ name }) => name));
  for (const key of ["counter_arrays", "meter_arrays"]) {
    for (const item of root.get(key).optionalList) {
      const binding = item.get("binding");
      if (item.get("is_direct").flag(false) && !names.has(binding.text)) {
        binding.fail(`there is no table ${binding.text}`);
      }
    }
  }
}
