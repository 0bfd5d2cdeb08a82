import type { Json } from "../interpreter/json.js";
import {
  access,
  bool,
  choice,
  element,
  field,
  header,
  isValid,
  lastField,
  local,
  num,
  op,
  stack,
  unary,
  union,
  unionStack,
} from "../programs/operands.js";
import type { Draw } from "./draw.js";
import type { FieldRef, RandomHeaders } from "./random-headers.js";

const standardFields = [
  "ingress_port",
  "egress_spec",
  "egress_port",
  "instance_type",
  "packet_length",
  "parser_error",
  "checksum_error",
  "egress_rid",
  "mcast_grp",
];

/** Makes random expressions over the headers of a program. */
export class RandomExpressions {
  readonly draw: Draw;
  readonly headers: RandomHeaders;
  /** How many parameters there are. */
  parameters = 0;

  constructor(draw: Draw, headers: RandomHeaders) {
    this.draw = draw;
    this.headers = headers;
  }

  /** The path of a field. */
  field(): FieldRef {
    return this.draw.pick(this.headers.fields);
  }

  /** A number. */
  data(depth = this.draw.int(0, 4)): Json {
    const { draw } = this;
    if (depth <= 0) {
      return this.#leaf();
    }
    const sub = (): Json => this.data(depth - 1 - draw.int(0, 1));
    switch (draw.int(0, 18)) {
      case 0:
      case 1:
        return op("+", sub(), sub());
      case 2:
      case 3:
        return op("-", draw.once(6) ? null : sub(), sub());
      case 4:
        return op("*", sub(), sub());
      case 5:
        return op(draw.pick(["/", "%"]), this.#unsigned(sub()), this.#unsigned(sub()));
      case 6:
        return op("<<", sub(), this.#count());
      case 7:
        return op(">>", sub(), this.#count());
      case 8:
      case 9:
        return op("&", sub(), draw.once(2) ? num((1n << BigInt(draw.int(1, 140))) - 1n) : sub());
      case 10:
        return op("|", sub(), sub());
      case 11:
        return op("^", sub(), sub());
      case 12:
        return unary("~", sub());
      case 13:
        return op("two_comp_mod", sub(), num(draw.int(1, 130)));
      case 14:
        return op(draw.pick(["usat_cast", "sat_cast"]), sub(), num(draw.int(1, 130)));
      case 15:
        return choice(this.condition(depth - 1), sub(), sub());
      case 16:
        return unary("b2d", this.condition(depth - 1));
      case 17:
        return unary(
          draw.pick(["size_stack", "last_stack_index"]),
          draw.pick([stack("s"), stack("s2"), unionStack("us")]),
        );
      default:
        return access(this.anyHeader(depth - 1), draw.int(0, this.headers.fieldCount - 1));
    }
  }

  /** True or false. */
  condition(depth = this.draw.int(0, 3)): Json {
    const { draw } = this;
    const sub = (): Json => this.condition(depth - 1 - draw.int(0, 1));
    if (depth <= 0) {
      return draw.pick([
        bool(true),
        bool(false),
        unary("d2b", this.#leaf()),
        isValid(draw.pick(this.headers.packetHeaders)),
      ]);
    }
    switch (draw.int(0, 9)) {
      case 0:
        return op(draw.pick(["and", "or"]), sub(), sub());
      case 1:
        return unary("not", sub());
      case 2:
        return op(draw.pick(["==", "!="]), sub(), sub());
      case 3:
        return op(draw.pick(["==", "!="]), this.anyHeader(depth - 1), this.anyHeader(depth - 1));
      case 4:
        return op(draw.pick(["==", "!="]), this.someUnion(), this.someUnion());
      case 5:
        return draw.once(2)
          ? unary("valid", this.anyHeader(depth - 1))
          : unary("valid_union", this.someUnion());
      case 6:
        return choice(sub(), sub(), sub());
      default:
        return op(
          draw.pick(["==", "!=", "<", "<=", ">", ">="]),
          this.data(depth - 1),
          this.data(depth - 1),
        );
    }
  }

  /** A header of the type that most have. */
  someHeader(depth = 1): Json {
    const { draw } = this;
    switch (draw.int(0, 6)) {
      case 0:
        return element("s", this.#index());
      case 1:
        return op("access_union_header", this.someUnion(), 0);
      case 2:
        return depth > 0
          ? choice(this.condition(depth - 1), this.someHeader(0), this.someHeader(0))
          : header("h0");
      default:
        return header(draw.pick(this.headers.alike));
    }
  }

  /** A header of that type that is only read, or written as a whole: metadata, too. */
  anyHeader(depth = 1): Json {
    const { draw } = this;
    if (!draw.once(6)) {
      return this.someHeader(depth);
    }
    const sides = [header("local"), this.someHeader(0)];
    return choice(this.condition(0), draw.pick(sides), draw.pick(sides));
  }

  someUnion(): Json {
    const { draw } = this;
    return draw.once(3)
      ? op("dereference_union_stack", unionStack("us"), this.#index())
      : union(draw.pick(["u", "w", "us[0]", "us[1]"]));
  }

  /** What can be written. */
  destination(): Json {
    const { draw } = this;
    switch (draw.int(0, 9)) {
      case 0:
        return access(this.anyHeader(), draw.int(0, this.headers.fieldCount - 1));
      case 1:
        return lastField(draw.pick(["s", "s2"]), "f0");
      default:
        return field(this.field().path);
    }
  }

  /** The low bits of something. */
  small(bits: number): Json {
    return op("&", this.data(1), num((1 << bits) - 1));
  }

  #leaf(): Json {
    const { draw } = this;
    switch (draw.int(0, 9)) {
      case 0:
      case 1:
        return num(
          draw.once(5) ? -draw.bits(20) : draw.bits(draw.pick([3, 8, 16, 32, 33, 64, 130])),
        );
      case 2:
        return this.parameters > 0 ? local(draw.int(0, this.parameters - 1)) : num(draw.bits(8));
      case 3:
        return field(`standard_metadata.${draw.pick(standardFields)}`);
      case 4:
        return draw.once(2)
          ? lastField(draw.pick(["s", "s2"]), "f0")
          : { type: "union_stack_field", value: ["us", "a", "f0"] };
      case 5:
        return draw.once(2)
          ? field(`${draw.pick(this.headers.packetHeaders)}.$valid$`)
          : { type: "register", value: ["r0", this.#index()] };
      default:
        return field(this.field().path);
    }
  }

  #unsigned(value: Json): Json {
    return op("&", value, num((1n << BigInt(this.draw.pick([8, 32, 40, 70]))) - 1n));
  }

  #count(): Json {
    const { draw } = this;
    return draw.once(2)
      ? num(draw.int(0, draw.pick([8, 33, 200])))
      : op("&", this.data(0), num(draw.pick([7, 31, 255])));
  }

  #index(): Json {
    return this.draw.once(3) ? num(this.draw.int(0, 4)) : this.small(this.draw.int(1, 3));
  }
}
