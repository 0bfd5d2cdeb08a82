import { fieldNamed, fieldOf, type HeaderScope } from "./header-scope.js";
import type { JsonReader, Names } from "./json-reader.js";
import { conditionOf } from "./load-expressions.js";
import type { ExpressionScope } from "./load-operands.js";
import type {
  ActionProfile,
  Calculation,
  CalculationInput,
  Checksum,
  HashAlgorithm,
} from "./program.js";

const algorithms = new Map<string, HashAlgorithm>([
  ["crc8_custom", "crc8"],
  ["crc16", "crc16"],
  ["crc16_custom", "crc16"],
  ["crc32", "crc32"],
  ["crc32_custom", "crc32"],
  ["crc64_custom", "crc64"],
  ["crcCCITT", "crcCCITT"],
  ["csum16", "csum16"],
  ["cksum16", "csum16"],
  ["xor16", "xor16"],
  ["xor32", "xor32"],
  ["identity", "identity"],
  ["xxh64", "xxh64"],
]);
const maxInputBits = 1 << 16;

/** Reads a calculation (bmv2-json.md, section 9). @throws ProgramError */
export function readCalculation(scope: HeaderScope, given: JsonReader): Calculation {
  const { name } = given.get("name");
  const item = given.at(`calculation ${name}`);
  const input = item.get("input").list;
  const isPayload = (one: JsonReader): boolean => one.get("type").text === "payload";
  return {
    name,
    algorithm: algorithmOf(item.get("algo")),
    input: inputOf(
      scope,
      input.filter((one) => !isPayload(one)),
    ),
    withPayload: input.some(isPayload),
  };
}

/** Reads an action profile or selector (section 13.6). @throws ProgramError */
export function readProfile(scope: HeaderScope, given: JsonReader): ActionProfile {
  const { name } = given.get("name");
  const item = given.at(`action profile ${name}`);
  const selector = item.get("selector");
  return {
    name,
    size: item.get("max_size").size,
    ...(!selector.isAbsent && {
      selector: {
        algorithm: algorithmOf(selector.get("algo")),
        input: inputOf(scope, selector.get("input").list),
      },
    }),
  };
}

/**
 * Reads the checksums (section 10). The legacy form, "ipv4", gets a calculation of its own behind those that are there.
 *
 * @throws ProgramError
 */
export function readChecksums(
  scope: ExpressionScope,
  root: JsonReader,
  calculation: Names,
  calculations: Calculation[],
): Checksum[] {
  return root.get("checksums").optionalList.map((given): Checksum => {
    const { name } = given.get("name");
    const item = given.at(`checksum ${name}`);
    const target = fieldNamed(scope, item.get("target"));
    if (fieldOf(scope, target, item).isVarbit) {
      item.get("target").fail("must not be a varbit field");
    }
    const condition = item.get("if_cond");
    const base: Omit<Checksum, "calculation"> = {
      name,
      target,
      verify: item.get("verify").flag(true),
      update: item.get("update").flag(true),
      condition: condition.isAbsent
        ? { op: "boolean", value: true }
        : conditionOf(scope, condition),
    };
    const type = item.get("type").text;
    switch (type) {
      case "generic":
        return { ...base, calculation: calculation.of(item.get("calculation")) };
      case "ipv4": {
        calculations.push(ipv4Header(scope, item, base));
        const valid = { op: "valid", header: target.of } as const;
        return {
          ...base,
          calculation: calculations.length - 1,
          condition: { op: "and", left: base.condition, right: valid },
        };
      }
      default:
        return item.fail(`a checksum of type ${type} is not supported`);
    }
  });
}

function ipv4Header(
  scope: HeaderScope,
  item: JsonReader,
  { name, target }: Pick<Checksum, "name" | "target">,
): Calculation {
  const header = target.of.is === "header" ? scope.headers[target.of.header] : undefined;
  const fields = scope.types[header?.type ?? -1]?.fields ?? [];
  const before = fields.slice(0, target.field).reduce((sum, { width }) => sum + width, 0);
  if (header?.isMetadata !== false || before !== 80 || fields[target.field]?.width !== 16) {
    item.get("target").fail("the checksum of an IPv4 header is 16 bits in its bytes 10 and 11");
  }
  return {
    name: `${name} over its header`,
    algorithm: "csum16",
    input: fields.map(
      ({ width }, field): CalculationInput =>
        field === target.field
          ? { is: "constant", value: 0n, width }
          : { is: "field", field: { of: target.of, field } },
    ),
    withPayload: false,
  };
}

function algorithmOf(at: JsonReader): HashAlgorithm {
  return algorithms.get(at.text) ?? at.fail(`the algorithm ${at.text} is not supported`);
}

function inputOf(scope: HeaderScope, items: readonly JsonReader[]): CalculationInput[] {
  let before = 0;
  return items.map((item): CalculationInput => {
    const value = item.get("value");
    const type = item.get("type").text;
    switch (type) {
      case "field": {
        const field = fieldNamed(scope, value);
        before += fieldOf(scope, field, value).width;
        return { is: "field", field };
      }
      case "hexstr": {
        const width = item.get("bitwidth").size;
        if (width < 1 || width > maxInputBits) {
          return item.get("bitwidth").fail(`must be from 1 to ${maxInputBits}`);
        }
        before += width;
        return { is: "constant", value: BigInt.asUintN(width, value.hex), width };
      }
      case "header": {
        const header = scope.header.of(value);
        const fields = scope.types[scope.headers[header]?.type ?? -1]?.fields ?? [];
        const width = fields.reduce((sum, field) => sum + field.width, 0);
        if (before % 8 !== 0 || width % 8 !== 0) {
          return value.fail(`header ${value.text} does not stand on whole bytes`);
        }
        before += width;
        return { is: "header", header };
      }
      default:
        return item.fail(`a calculation over a ${type} is not supported`);
    }
  });
}
