import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "vitest";
import { compileProgram } from "../../../src/switch/compile/compile.js";
import { layoutOf } from "../../../src/switch/compile/layout.js";
import { loadProgram, parseProgram } from "../../../src/switch/program/load-program.js";
import { ProgramError } from "../../../src/switch/program/program-error.js";
import type { Json } from "../interpreter/json.js";
import { Draw } from "../random/draw.js";
import { randomProgram } from "../random/random-program.js";
import { buildProgram } from "./build-program.js";
import {
  assign,
  bool,
  extract,
  field,
  header,
  num,
  op,
  parserOp,
  primitive,
  stack,
  union,
} from "./operands.js";
import type { ProgramSpec } from "./program-spec.js";

const plain: ProgramSpec = {
  types: { h_t: { a: 8, b: 8 }, g_t: { x: 16 }, v_t: { v: "varbit<32>" } },
  headers: { h: "h_t", g: "g_t", v: "v_t" },
  stacks: { s: ["h_t", 2] },
  unionTypes: { u_t: { a: "h_t", b: "g_t" } },
  unions: { u: "u_t" },
  parser: {
    start: { ops: [extract("h")], key: [field("h.a")], to: [{ value: "01", next: "end" }] },
    end: {},
  },
  registers: { r: [4, 8] },
  counters: { c: 4 },
  meters: { m: ["packets", 4] },
  directMeters: { dm: ["bytes", "t", "meta.unused"] },
  calculations: { calc: ["crc16", [field("h.a")]] },
  checksums: [{ target: "g.x", calculation: "calc", is: "verify" }],
  fieldLists: { one: ["h.a"] },
  learnLists: { learned: ["h.a"] },
  profiles: { p: { size: 4, selector: ["crc16", ["h.a"]] } },
  valueSets: { vs: [8] },
  actions: { act: { params: { p: 8 }, do: [assign("h.a", num(1))] }, none: { do: [] } },
  ingress: [
    {
      table: "t",
      key: [["h.a", "ternary"]],
      actions: ["act", "none"],
      default: ["none"],
      meter: "dm",
      entries: [
        { match: [{ match_type: "ternary", key: "0x01", mask: "0xff" }], does: ["act", 5] },
      ],
    },
    { table: "sel", key: [["h.a", "exact"]], actions: ["act"], profile: "p" },
    { if: op("==", field("h.a"), num(1)) },
    { call: "none" },
  ],
};

/** The JSON of the plain program, to be changed. */
function plainJson(): unknown {
  return JSON.parse(JSON.stringify(buildProgram(plain)));
}

type Path = readonly (string | number)[];
type Damage = (json: unknown) => void;

function at(json: unknown, path: Path): object {
  return path.reduce<object>((node, key) => Object(Reflect.get(node, key)), Object(json));
}

/** Puts a value somewhere. */
function set(...path: Path): (value: unknown) => Damage {
  return (value) => (json) => {
    Reflect.set(at(json, path.slice(0, -1)), path.at(-1) ?? "", value);
  };
}

const remove =
  (...path: Path): Damage =>
  (json) => {
    Reflect.deleteProperty(at(json, path.slice(0, -1)), path.at(-1) ?? "");
  };

const action = (...primitives: readonly Json[]) => set("actions", 0, "primitives")(primitives);
const start = (...path: Path) => set("parsers", 0, "parse_states", 0, ...path);
const parserOps = (...ops: readonly Json[]) => start("parser_ops")(ops);
const assigned = (expression: Json) => action(assign("h.a", expression));
const table = (index: number, ...path: Path) => set("pipelines", 0, "tables", index, ...path);
const entry = (...path: Path) => table(0, "entries", 0, ...path);
const byIndex = (op_: string, type: string, name: string): Damage =>
  action(primitive(op_, { type, value: name }, num(0)));

const cases: readonly (readonly [string, Damage, RegExp])[] = [
  ["another major version", set("__meta__", "version")([3, 0]), /version 3\.0/],
  ["a newer minor version", set("__meta__", "version")([2, 99]), /version 2\.99/],
  ["an extern", set("extern_instances")([{ name: "e", id: 0, type: "mine" }]), /extern e.*mine/],
  ["no parser", set("parsers")([]), /one parser/],
  ["no deparser", set("deparsers")([]), /one deparser/],
  ["a third pipeline", set("pipelines", 2)({ name: "other" }), /ingress and egress/],
  ["metadata in the deparser", set("deparsers", 0, "order")(["meta"]), /meta is metadata/],
  ["an unknown header in the deparser", set("deparsers", 0, "order")(["x"]), /no header x/],
  ["two header types of one name", set("header_types", 3, "name")("h_t"), /header type.*h_t/],
  ["a header of an unknown type", set("headers", 2, "header_type")("x"), /no header type x/],
  ["a header of broken bytes", set("header_types", 2, "fields", 0, 1)(7), /15 bits/],
  ["two fields of one name", set("header_types", 2, "fields", 0, 0)("b"), /two fields b/],
  ["a field of no bits", set("header_types", 2, "fields", 0, 1)(0), /h_t.*0 bits/],
  ["varbit without max_length", remove("header_types", 4, "max_length"), /v_t.*max_length/],
  ["length_exp", set("header_types", 2, "length_exp")({}), /length_exp/],
  ["a stack of another size", set("header_stacks", 0, "size")(3), /header stack s/],
  ["a stack of other headers", set("header_stacks", 0, "header_ids")([2, 3]), /header stack s/],
  ["a union without a member", set("header_unions", 0, "header_ids")([6]), /header union u/],
  ["an unknown parser state", set("parsers", 0, "init_state")("x"), /no parser state x/],
  ["an unknown next state", start("transitions", 0, "next_state")("x"), /state start.*x/],
  ["an unknown parser operation", parserOps(parserOp("jump")), /state start.*jump/],
  ["extracting metadata", parserOps(extract("meta")), /meta is metadata/],
  ["extract of a varbit header", parserOps(extract("v")), /extract_VL/],
  [
    "extract_VL of a fixed header",
    parserOps(parserOp("extract_VL", { type: "regular", value: "h" }, num(8))),
    /varbit/,
  ],
  ["too many parameters", parserOps(parserOp("extract", header("h"), header("h"))), /2 parameters/],
  [
    "a clone in the parser",
    parserOps(parserOp("primitive", primitive("clone_ingress_pkt_to_egress", num(1), num(1)))),
    /clone_ingress/,
  ],
  [
    "a truncation in the parser",
    parserOps(parserOp("primitive", primitive("truncate", num(9)))),
    /truncate/,
  ],
  ["a case of no whole byte", start("transitions", 0, "value")("0x0"), /state start.*1 bytes/],
  ["a case too wide", start("transition_key", 0, "value")(["v", "v"]), /state start.*varbit/],
  ["an unknown transition", start("transitions", 0, "type")("x"), /transition of type x/],
  [
    "an unknown value set",
    start("transitions", 0)({ type: "parse_vset", value: "x", mask: null, next_state: null }),
    /x/,
  ],
  ["an unknown primitive", action(primitive("vanish")), /action act.*vanish/],
  ["another number of parameters", action(primitive("assign", field("h.a"))), /1 parameters/],
  ["an unknown field", assigned(field("h.x")), /action act.*h_t has no field x/],
  ["an unknown header", assigned(field("x.a")), /no header x/],
  ["an unknown operator", assigned(op("**", num(1), num(2))), /operator \*\*/],
  ["an unknown operand", assigned({ type: "mystery", value: 1 }), /mystery/],
  ["a number for a boolean", assigned(op("and", num(1), bool(true))), /boolean/],
  ["a boolean for a number", assigned(op("+", bool(true), num(1))), /number/],
  ["a comparison of unlike things", assigned(op("==", header("h"), num(1))), /compare/],
  ["a comparison of two types", assigned(op("==", header("h"), header("g"))), /two types/],
  ["an order of headers", assigned(op("<", header("h"), header("h"))), /compare/],
  ["a parameter that is not there", assigned({ type: "runtime_data", value: 1 }), /parameter 1/],
  ["a lookahead in an action", assigned({ type: "lookahead", value: [0, 8] }), /lookahead/],
  ["a varbit field as a number", assigned(op("+", field("v.v"), num(1))), /varbit/],
  ["a field beyond its type", assigned(op("access_field", header("h"), 2)), /no field 2/],
  ["a run-time width of a cast", assigned(op("two_comp_mod", num(1), field("h.b"))), /width/],
  ["no hexadecimal number", assigned({ type: "hexstr", value: "0xzz" }), /zz/],
  [
    "headers of two types assigned",
    action(primitive("assign_header", header("h"), header("g"))),
    /two types/,
  ],
  ["an unknown stack", action(primitive("push", stack("x"), num(1))), /no header stack x/],
  [
    "an unknown union",
    action(primitive("assign_union", union("u"), union("x"))),
    /no header union x/,
  ],
  ["a jump too far", action(primitive("_jump", num(2))), /primitive 2/],
  ["an unknown counter", byIndex("count", "counter_array", "x"), /x/],
  ["a counter that is none", byIndex("count", "register_array", "r"), /counter_array/],
  [
    "an unknown register",
    action(primitive("register_write", { type: "register_array", value: "x" }, num(0), num(0))),
    /x/,
  ],
  [
    "a direct meter executed",
    action(primitive("execute_meter", { type: "meter_array", value: "dm" }, num(0), field("h.a"))),
    /dm/,
  ],
  ["an unknown field list", action(primitive("resubmit", num(7))), /field list 7/],
  ["an unknown learn list", action(primitive("generate_digest", num(1), num(7))), /list 7/],
  ["an unknown algorithm", set("calculations", 0, "algo")("random"), /calculation calc.*random/],
  ["an unknown input", set("calculations", 0, "input", 0, "type")("x"), /calculation calc.*x/],
  ["an unknown type of checksum", set("checksums", 0, "type")("x"), /checksum cksum_0.*x/],
  ["an unknown calculation", set("checksums", 0, "calculation")("x"), /checksum cksum_0.*x/],
  ["a field list of id 0", set("field_lists", 0, "id")(0), /begin at 1/],
  ["a varbit in a digest", set("learn_lists", 0, "elements", 0, "value")(["v", "v"]), /varbit/],
  ["two errors of one value", set("errors", 1, 1)(0), /error/],
  ["a register too large", set("register_arrays", 0, "size")(2 ** 31 - 1), /register array r/],
  ["a counter too large", set("counter_arrays", 0, "size")(2 ** 30), /counter array c/],
  ["a meter of another unit", set("meter_arrays", 0, "type")("frames"), /bytes or packets/],
  ["a meter of three rates", set("meter_arrays", 0, "rate_count")(3), /two rates/],
  ["a direct meter of no table", set("meter_arrays", 1, "binding")("x"), /x/],
  ["an unknown kind of match", table(0, "key", 0, "match_type")("fuzzy"), /table t.*fuzzy/],
  ["a range in a ternary table", table(0, "key", 0, "match_type")("range"), /table t.*range/],
  ["an LPM table without a prefix", table(1, "match_type")("lpm"), /table sel.*LPM/],
  ["an unknown type of table", table(0, "type")("clever"), /table t.*clever/],
  ["an unknown action id", table(0, "action_ids")([0, 99]), /table t.*99/],
  ["an action of another name", table(0, "actions")(["act", "act"]), /table t.*none/],
  ["an unknown profile", table(1, "action_profile")("x"), /no action profile x/],
  ["a profile of another kind", table(1, "type")("indirect"), /table sel.*selector/],
  ["an unknown next node", table(0, "next_tables", "act")("x"), /no node x/],
  ["a loop of nodes", set("pipelines", 0, "conditionals", 0, "true_next")("t"), /comes back to/],
  ["a default of another table", table(0, "default_entry", "action_id")(2), /action/],
  ["too many arguments", table(0, "default_entry", "action_data")(["0x1"]), /0 parameters/],
  ["an argument too wide", entry("action_entry", "action_data")(["0x100"]), /8 bits/],
  ["an entry of another kind", entry("match_key", 0, "match_type")("exact"), /exact/],
  ["an entry of too many bytes", entry("match_key", 0, "key")("0x0001"), /1 bytes/],
  ["an entry of too many fields", entry("match_key", 1)({}), /2 fields/],
  ["a call with parameters", set("pipelines", 0, "action_calls", 0, "action_id")(0), /parameters/],
  [
    "a number as a conditional",
    set("pipelines", 0, "conditionals", 0, "expression")(num(1)),
    /bool/,
  ],
  ["no egress_spec", set("header_types", 0, "fields", 1, 0)("elsewhere"), /egress_spec/],
  ["an alias of no field", set("field_aliases", 0, 1)(["x", "y"]), /no header x/],
];

test("the plain program loads", () => {
  assert.equal(loadProgram(plainJson()).tables.length, 2);
});

for (const [name, damage, message] of cases) {
  test(`${name} is refused, and the refusal says where`, () => {
    const json = plainJson();
    damage(json);

    assert.throws(
      () => loadProgram(json),
      (error) => {
        assert.ok(error instanceof ProgramError, String(error));
        assert.match(error.message, message);
        assert.notEqual(error.place, "");
        return true;
      },
    );
  });
}

test("what is no JSON is refused", () => {
  assert.throws(() => parseProgram("{"), ProgramError);
  assert.throws(() => parseProgram("[]"), ProgramError);
  assert.throws(() => loadProgram(null), ProgramError);
});

const strange = [
  null,
  true,
  0,
  -1,
  1,
  0.5,
  1e300,
  2 ** 32,
  "",
  "x",
  "0x",
  "0x00",
  "-0x1",
  "constructor",
  "__proto__",
  [],
  {},
  [[]],
  { type: "field" },
];

/** Damages one place of the JSON. */
function damage(draw: Draw, json: unknown): void {
  let node = Object(json);
  for (;;) {
    const inside = Object.keys(node).filter(
      (key) =>
        Object.keys(Object(Reflect.get(node, key))).length > 0 &&
        typeof Reflect.get(node, key) === "object",
    );
    if (inside.length === 0 || draw.once(5)) {
      break;
    }
    node = Reflect.get(node, draw.pick(inside));
  }
  const keys = Object.keys(node);
  const [key, other] = [draw.pick(keys), draw.pick(keys)];
  if (!draw.once(4)) {
    Reflect.set(node, key, draw.once(2) ? Reflect.get(node, other) : draw.pick(strange));
  } else if (Array.isArray(node)) {
    node.splice(Number(key), 1);
  } else {
    Reflect.deleteProperty(node, key);
  }
}

test("a damaged program is refused, or its code is JavaScript; nothing else is thrown", () => {
  fc.assert(
    fc.property(fc.gen(), (values) => {
      const draw = new Draw(values);
      const whole = draw.once(3) ? buildProgram(randomProgram(draw)) : plainJson();
      const json: unknown = JSON.parse(JSON.stringify(whole));
      for (let i = draw.int(1, 3); i > 0; i -= 1) {
        damage(draw, json);
      }

      try {
        const program = loadProgram(json);
        new Function("R", "H", "T", compileProgram(program, layoutOf(program)).source);
      } catch (error) {
        assert.ok(error instanceof ProgramError, error instanceof Error ? error.stack : "no Error");
      }
    }),
    { numRuns: 1_500, seed: Number(process.env.CALICO_P4_SEED ?? 1), endOnFailure: true },
  );
});
