import { Code } from "../../src/p4/code.js";
import { Reconciler } from "../../src/p4/reconcile/reconciler.js";
import type { Batch, Switch, UpdateStatus } from "../../src/p4/switch.js";
import { atMost, type Figure, told } from "./figure.js";
import { benchKinds, member } from "./synthetic.js";

const never = new AbortController().signal;

/** Answers at once: what is measured is the reconciler, from the change to the encoded Write and its outcome. */
const instant: Switch = {
  write: async ({ count }: Batch): Promise<readonly UpdateStatus[]> =>
    new Array<UpdateStatus>(count).fill({ code: Code.Ok, message: "" }),
  read: async function* () {},
};

/** CPU time of one changed member, with 1,000, 100,000 and a million entries in the tables. */
export async function measureChange(): Promise<Figure[]> {
  const figures: Figure[] = [];
  const costs: number[] = [];
  for (const size of [1_000, 100_000, 1_000_000]) {
    const reconciler = new Reconciler({ kinds: benchKinds, switch: instant });
    await reconciler.resync(never);
    for (let n = 0; n < size; n += 1) {
      const { kind, key, value, owner } = member(n, 1);
      reconciler.set(kind, key, value, owner);
    }
    await reconciler.apply(never);
    const cost = await costOfChanges(reconciler, size, 20_000);
    costs.push(cost);
    figures.push(
      atMost(`one changed member, ${size.toLocaleString("en")} entries`, cost, "µs CPU", 50),
    );
  }
  const [least = Number.NaN] = costs;
  const most = costs.at(-1) ?? Number.NaN;
  figures.push(told("the same, a million against a thousand", most / least, "×"));
  return figures;
}

async function costOfChanges(
  reconciler: Reconciler,
  size: number,
  changes: number,
): Promise<number> {
  const change = async (i: number): Promise<void> => {
    const { kind, key, value, owner } = member((i * 7919) % size, 2 + (i % 1000));
    reconciler.set(kind, key, value, owner);
    await reconciler.apply(never);
  };
  for (let i = 0; i < 2_000; i += 1) {
    await change(i);
  }
  const before = process.cpuUsage();
  for (let i = 0; i < changes; i += 1) {
    await change(i);
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / changes;
}
