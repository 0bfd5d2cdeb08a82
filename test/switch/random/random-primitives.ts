import type { Json } from "../interpreter/json.js";
import {
  arg,
  assign,
  field,
  header,
  num,
  op,
  primitive,
  stack,
  text,
  union,
  unionStack,
} from "../programs/operands.js";
import type { RandomExpressions } from "./random-expressions.js";

/** One random primitive that may stand anywhere. */
export function randomPrimitive(of: RandomExpressions): Json {
  const { draw } = of;
  switch (draw.int(0, 21)) {
    case 0:
      return primitive(
        "add_header",
        draw.once(3) ? of.someHeader() : header(draw.pick(of.headers.packetHeaders)),
      );
    case 1:
      return primitive(
        "remove_header",
        draw.once(3) ? of.someHeader() : header(draw.pick(of.headers.packetHeaders)),
      );
    case 2:
    case 3:
      return primitive(
        "assign_header",
        of.anyHeader(),
        draw.once(6) ? header("local") : of.anyHeader(),
      );
    case 4:
      return draw.once(2)
        ? primitive("assign_header", header("v0"), header("v1"))
        : primitive("assign_VL", field("v1.options"), field("v0.options"));
    case 5:
      return primitive("assign_union", of.someUnion(), of.someUnion());
    case 6:
      return primitive(
        draw.pick(["push", "pop"]),
        draw.pick([stack("s"), stack("s2"), unionStack("us")]),
        num(draw.int(0, 3)),
      );
    case 7:
      return draw.once(2)
        ? primitive("assign_header", header("local"), of.someHeader())
        : primitive("assign_union", union("u"), union("w"));
    case 8:
      return primitive("log_msg", text("{} and {}"), {
        type: "parameters_vector",
        value: [of.data(), of.data(1)],
      });
    case 9:
      return primitive("assert", op("!=", of.data(1), num(0)));
    default:
      return assign(of.destination(), of.data());
  }
}

/** One random primitive of an action. */
export function randomStep(of: RandomExpressions): Json {
  const { draw } = of;
  switch (draw.int(0, 19)) {
    case 0:
      return primitive(
        "register_write",
        { type: "register_array", value: draw.pick(["r0", "r1"]) },
        of.small(2),
        of.data(),
      );
    case 1:
      return primitive(
        "register_read",
        of.destination(),
        { type: "register_array", value: draw.pick(["r0", "r1"]) },
        of.small(2),
      );
    case 2:
      return primitive("count", { type: "counter_array", value: "c0" }, of.small(3));
    case 3:
      return primitive(
        "execute_meter",
        { type: "meter_array", value: draw.pick(["mp", "mb"]) },
        of.small(1),
        of.destination(),
      );
    case 4:
    case 5:
      return primitive(
        "modify_field_with_hash_based_offset",
        of.destination(),
        of.data(1),
        { type: "calculation", value: `calc${draw.int(0, 2)}` },
        draw.once(2) ? num(draw.bits(40)) : of.data(1),
      );
    case 6:
      return primitive("modify_field_rng_uniform", field("v0.n"), of.small(8), of.small(8));
    case 7:
      return assign(
        "standard_metadata.egress_spec",
        draw.once(2) ? num(draw.int(0, 3)) : of.data(1),
      );
    case 8:
      return primitive("truncate", of.small(5));
    case 9:
      return draw.once(3)
        ? primitive("mark_to_drop", header("standard_metadata"))
        : primitive("exit");
    case 10:
      return of.parameters > 0
        ? assign(of.destination(), arg(draw.int(0, of.parameters - 1)))
        : primitive("no_op");
    default:
      return randomPrimitive(of);
  }
}

/** The body of an action, with jumps forward now and then. */
export function randomBody(of: RandomExpressions): Json[] {
  const { draw } = of;
  const body = draw.some(1, 5, () => randomStep(of));
  if (draw.once(4)) {
    const at = draw.int(0, body.length - 1);
    body.splice(
      at,
      0,
      primitive("_jump_if_zero", of.data(1), num(draw.int(at + 1, body.length + 1))),
    );
  }
  if (draw.once(8)) {
    const at = draw.int(0, body.length - 1);
    const jump = primitive("_jump", num(draw.int(at + 1, body.length + 1)));
    body.splice(at, 0, jump);
    // What jumped to what now stands one further still does.
    return body.map((one) => movedBehind(one, at));
  }
  return body;
}

function movedBehind(step: Json, at: number): Json {
  if (typeof step !== "object" || step === null || !("op" in step) || step.op !== "_jump_if_zero") {
    return step;
  }
  const [condition = null, to = null] = Array.isArray(step.parameters) ? step.parameters : [];
  const target = typeof to === "object" && to !== null && "value" in to ? Number(to.value) : 0;
  return primitive("_jump_if_zero", condition, num(target > at ? target + 1 : target));
}
