import type { FieldRef } from "./expression.js";
import { fieldNamed, fieldOf, type HeaderScope } from "./header-scope.js";
import type { JsonReader } from "./json-reader.js";
import { headerRef, type StandardFields } from "./program.js";
import { ProgramError } from "./program-error.js";

/** Name of the switch for a field, and the most bits it may have. */
type Wanted = readonly [name: string, maxBits: number];

const words = 32;
const doubleWords = 64;

/**
 * Finds the fields that the switch itself reads and writes: by alias, or by their usual name (bmv2-json.md, section 14).
 *
 * @throws ProgramError if one that v1model cannot do without is not there
 */
export function readStandardFields(scope: HeaderScope, root: JsonReader): StandardFields {
  const aliases = readAliases(scope, root);
  const find = ([name, maxBits]: Wanted): FieldRef | undefined => {
    const field = aliases.get(name) ?? usual(scope, name) ?? plain(scope, aliases, name);
    if (field === undefined) {
      return undefined;
    }
    const place = root.at(`field ${name}`);
    const { width, isVarbit } = fieldOf(scope, field, place);
    const header = field.of.is === "header" ? scope.headers[field.of.header] : undefined;
    if (isVarbit || width > maxBits || header?.isMetadata !== true) {
      place.fail(`must be a metadata field of up to ${maxBits} bits`);
    }
    return field;
  };
  const required = (name: string): FieldRef => {
    const found = find([`standard_metadata.${name}`, words]);
    if (found === undefined) {
      throw new ProgramError("headers", `there is no field standard_metadata.${name}`);
    }
    return found;
  };
  const optional: { readonly [K in keyof StandardFields]?: Wanted } = {
    enqTimestamp: ["queueing_metadata.enq_timestamp", doubleWords],
    enqQdepth: ["queueing_metadata.enq_qdepth", words],
    deqTimedelta: ["queueing_metadata.deq_timedelta", doubleWords],
    deqQdepth: ["queueing_metadata.deq_qdepth", words],
    ingressGlobalTimestamp: ["intrinsic_metadata.ingress_global_timestamp", doubleWords],
    egressGlobalTimestamp: ["intrinsic_metadata.egress_global_timestamp", doubleWords],
    mcastGrp: ["intrinsic_metadata.mcast_grp", words],
    egressRid: ["intrinsic_metadata.egress_rid", words],
    checksumError: ["standard_metadata.checksum_error", words],
    parserError: ["standard_metadata.parser_error", words],
    priority: ["intrinsic_metadata.priority", words],
  };
  const found: Partial<Record<string, FieldRef>> = {};
  for (const [key, wanted] of Object.entries(optional)) {
    const field = find(wanted);
    if (field !== undefined) {
      found[key] = field;
    }
  }
  return {
    ingressPort: required("ingress_port"),
    packetLength: required("packet_length"),
    instanceType: required("instance_type"),
    egressSpec: required("egress_spec"),
    egressPort: required("egress_port"),
    ...found,
  };
}

function readAliases(scope: HeaderScope, root: JsonReader): Map<string, FieldRef> {
  const aliases = new Map<string, FieldRef>();
  for (const item of root.get("field_aliases").optionalList) {
    const [name, target, ...rest] = item.list;
    if (name === undefined || target === undefined || rest.length > 0) {
      return item.fail("must be a name and a field");
    }
    if (aliases.has(name.name)) {
      item.fail(`there is another alias ${name.name}`);
    }
    aliases.set(name.name, fieldNamed(scope, target));
  }
  return aliases;
}

/** The field that the switch calls so, if a header instance of that name has it. */
function usual(scope: HeaderScope, name: string): FieldRef | undefined {
  const dot = name.indexOf(".");
  const header = scope.header.find(name.slice(0, dot));
  const type = scope.types[scope.headers[header ?? -1]?.type ?? -1];
  const field = type?.fields.findIndex((one) => one.name === name.slice(dot + 1)) ?? -1;
  return header === undefined || field < 0 ? undefined : { of: headerRef(header), field };
}

/** The same in standard_metadata, where P4_16 has them all. */
function plain(
  scope: HeaderScope,
  aliases: ReadonlyMap<string, FieldRef>,
  name: string,
): FieldRef | undefined {
  const inStandard = `standard_metadata${name.slice(name.indexOf("."))}`;
  return aliases.get(inStandard) ?? usual(scope, inStandard);
}
