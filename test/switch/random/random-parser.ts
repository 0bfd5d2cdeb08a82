import type { Json } from "../interpreter/json.js";
import {
  extract,
  extractNext,
  field,
  lookahead,
  num,
  op,
  parserOp,
  wrapped,
} from "../programs/operands.js";
import type { StateSpec, TransitionSpec } from "../programs/program-spec.js";
import type { RandomExpressions } from "./random-expressions.js";
import { randomPrimitive } from "./random-primitives.js";

/** The parser of a random program: states lead to later ones, or to themselves if they take something. */
export function randomParser(of: RandomExpressions): Record<string, StateSpec> {
  const { draw } = of;
  const names = draw.some(1, 5, (i) => `p${i}`);
  return Object.fromEntries(
    names.map((name, i) => {
      const [taken, ops] = operations(of);
      const targets = [null, ...names.slice(taken ? i : i + 1), ...names.slice(i + 1)];
      const next = draw.pick(targets.length > 1 && !draw.once(3) ? targets.slice(1) : targets);
      return [name, { ops, ...transitions(of, targets), next: next === name ? null : next }];
    }),
  );
}

/** Whether at least a byte is taken each time, and what is done. */
function operations(of: RandomExpressions): readonly [boolean, Json[]] {
  const { draw } = of;
  const first = draw.int(0, 3);
  const head =
    first === 0
      ? [extractNext("s")]
      : first === 1
        ? [extract(draw.pick(["h0", "h1", "b0", "u.a", "u.b", "w.a"]))]
        : first === 2
          ? [parserOp("advance", num(8 * draw.int(1, 3)))]
          : [];
  return [head.length > 0, [...head, ...draw.some(0, 2, () => operation(of))]];
}

function operation(of: RandomExpressions): Json {
  const { draw } = of;
  const target = field(of.field().path);
  switch (draw.int(0, 8)) {
    case 0:
      return extractNext(draw.pick(["s", "s2"]));
    case 1:
      return parserOp("extract", { type: "union_stack", value: ["us", draw.pick(["a", "b"])] });
    case 2:
      return parserOp(
        "extract_VL",
        { type: "regular", value: draw.pick(["v0", "v1"]) },
        wrapped(draw.once(4) ? of.small(7) : op("*", of.small(3), num(8))),
      );
    case 3:
      return parserOp("set", target, lookahead(draw.int(0, 12), draw.int(1, 40)));
    case 4:
      return parserOp(
        "verify",
        of.condition(),
        draw.once(2) ? num(draw.int(1, 9)) : wrapped(of.small(4)),
      );
    case 5:
      return parserOp("advance", draw.once(3) ? of.small(5) : op("*", of.small(2), num(8)));
    case 6:
      return parserOp("primitive", randomPrimitive(of));
    default:
      return parserOp("set", target, wrapped(of.data()));
  }
}

function transitions(
  of: RandomExpressions,
  targets: readonly (string | null)[],
): Pick<StateSpec, "key" | "to"> {
  const { draw } = of;
  const elements = draw.some(0, 3, () => keyElement(of));
  if (elements.length === 0) {
    return {};
  }
  const digits = (wide: boolean): string =>
    elements
      .map(({ width }) => {
        const value = wide && draw.once(2) ? (1n << BigInt(width)) - 1n : draw.bits(width) & 0x3n;
        return value.toString(16).padStart(2 * Math.ceil(width / 8), "0");
      })
      .join("");
  const to = draw.some(0, 4, (): TransitionSpec => {
    const next = draw.pick(targets);
    const masked = draw.once(2) ? { mask: digits(true) } : {};
    return { value: digits(false), ...masked, next };
  });
  return { key: elements.map(({ json }) => json), to };
}

function keyElement(of: RandomExpressions): { readonly json: Json; readonly width: number } {
  const { draw } = of;
  if (draw.once(5)) {
    const width = draw.int(1, 20);
    return { json: lookahead(draw.int(0, 9), width), width };
  }
  if (draw.once(8)) {
    return { json: field(`${draw.pick(of.headers.packetHeaders)}.$valid$`), width: 1 };
  }
  const { path, width } = of.field();
  return { json: field(path), width };
}
