import { Code } from "../p4/code.js";
import { P4Error, RpcStatus, WriteRequest } from "../p4/messages.js";
import { applied, refused } from "../p4/server/update-status.js";
import { encodeStatus, failureOf } from "../p4/server/write-status.js";
import type { UpdateStatus } from "../p4/switch.js";
import { RpcError } from "../p4/wire.js";
import type { FaultName, Faults } from "./faults.js";

/** Applies an encoded WriteRequest: resolves when all went well, else rejects. */
export type ApplyWrite = (request: Uint8Array) => Promise<Uint8Array>;

const notAttempted = refused(Code.Aborted, "not attempted");
const failedByFault = refused(Code.Unknown, "fault");

/** What a full table answers, by fault. */
const fullCodes: readonly (readonly [FaultName, Code])[] = [
  ["full-resource-exhausted", Code.ResourceExhausted],
  ["full-unknown", Code.Unknown],
  ["full-out-of-range", Code.OutOfRange],
];

/**
 * Applies a Write as the enabled faults have it: order, partial failure, codes, and what the answer looks like.
 *
 * @throws RpcError as the server, or the fault, answers
 */
export async function applyWithFaults(
  request: Uint8Array,
  faults: Faults,
  apply: ApplyWrite,
): Promise<Uint8Array> {
  const decoded = decode(request);
  if (decoded === undefined) {
    return apply(request);
  }
  const updates = decoded.updates ?? [];
  const applyEach = async (indices: readonly number[]): Promise<readonly UpdateStatus[]> => {
    const part = { ...decoded, updates: indices.flatMap((i) => updates[i] ?? []) };
    return statusesOf(() => apply(WriteRequest.encode(part).finish()), indices.length);
  };
  const all = updates.map((_, i) => i);
  let statuses: readonly UpdateStatus[];
  if (updates.length > 1 && faults.strikes("reorder-batch")) {
    const order = faults.shuffle(all);
    const shuffled = await applyEach(order);
    statuses = all.map((i) => shuffled[order.indexOf(i)] ?? applied);
  } else if (updates.length > 0 && faults.strikes("fail-first")) {
    statuses = [failedByFault, ...(await applyEach(all.slice(1)))];
  } else if (updates.length > 0 && faults.strikes("stop-at-first-error")) {
    statuses = await applyUntilError(all, applyEach);
  } else {
    statuses = await statusesOf(() => apply(request), updates.length);
  }
  return answer(withFullCodes(statuses, faults), faults);
}

/** Undefined where it is no WriteRequest: that is for the server to say. */
function decode(request: Uint8Array): WriteRequest | undefined {
  try {
    return WriteRequest.decode(request);
  } catch {
    return undefined;
  }
}

async function applyUntilError(
  all: readonly number[],
  applyEach: (indices: readonly number[]) => Promise<readonly UpdateStatus[]>,
): Promise<readonly UpdateStatus[]> {
  const statuses: UpdateStatus[] = [];
  for (const i of all) {
    const failed = statuses.some(({ code }) => code !== Code.Ok);
    statuses.push(...(failed ? [notAttempted] : await applyEach([i])));
  }
  return statuses;
}

/** The status of each update; rejects where the whole call failed. */
async function statusesOf(
  call: () => Promise<unknown>,
  count: number,
): Promise<readonly UpdateStatus[]> {
  if (count === 0) {
    return [];
  }
  try {
    await call();
    return Array.from({ length: count }, () => applied);
  } catch (error) {
    if (!(error instanceof RpcError) || error.details === undefined) {
      throw error;
    }
    return (RpcStatus.decode(error.details).details ?? []).map(({ value }) => {
      const { canonicalCode, message } = P4Error.decode(value ?? new Uint8Array());
      return refused(codes.get(canonicalCode) ?? Code.Unknown, message);
    });
  }
}

const codes: ReadonlyMap<number, Code> = new Map(Object.values(Code).map((code) => [code, code]));

function withFullCodes(statuses: readonly UpdateStatus[], faults: Faults): readonly UpdateStatus[] {
  if (!statuses.some(({ code }) => code === Code.ResourceExhausted)) {
    return statuses;
  }
  const struck = fullCodes.find(([name]) => faults.strikes(name));
  const code = struck?.[1] ?? Code.ResourceExhausted;
  return statuses.map((status) =>
    status.code === Code.ResourceExhausted ? refused(code, status.message) : status,
  );
}

function answer(statuses: readonly UpdateStatus[], faults: Faults): Uint8Array {
  const unknown = (details?: Uint8Array): RpcError => {
    return new RpcError(Code.Unknown, "fault", details);
  };
  if (faults.strikes("no-status")) {
    throw unknown();
  }
  if (faults.strikes("malformed-status")) {
    throw unknown(Uint8Array.of(0x1a, 0xff, 0xff, 0xff));
  }
  if (faults.strikes("short-status")) {
    throw unknown(encodeStatus(Code.Unknown, "fault", statuses.slice(1)));
  }
  if (faults.strikes("ok-status")) {
    throw unknown(
      encodeStatus(
        Code.Unknown,
        "fault",
        statuses.map(() => applied),
      ),
    );
  }
  if (faults.strikes("huge-status")) {
    const message = "x".repeat(Math.ceil(70_000 / Math.max(1, statuses.length)));
    const huge = statuses.map(({ code }) => ({ code: code === Code.Ok ? 2 : code, message }));
    throw unknown(encodeStatus(Code.Unknown, "fault", huge));
  }
  const failure = failureOf(statuses);
  if (failure !== undefined) {
    throw failure;
  }
  return new Uint8Array();
}
