import { type Code, codeOf } from "../../p4/code.js";
import { EntryError } from "../../p4/entry/entry-error.js";
import { PipelineRefusedError } from "../../p4/server/pipeline.js";
import { Refusal } from "../../p4/server/refusal.js";
import { RpcError } from "../../p4/wire.js";
import { PortError } from "./port-error.js";

/** An error on its way from one thread to another: what a caller could tell it by is kept. */
export type ThreadError =
  | { readonly is: "pipelineRefused" | "port" | "fault"; readonly message: string }
  | { readonly is: "refusal" | "rpc"; readonly code: Code; readonly message: string };

/** The error as a message to another thread can hold it. */
export function packError(error: unknown): ThreadError {
  if (error instanceof PipelineRefusedError) {
    return { is: "pipelineRefused", message: error.message };
  }
  if (error instanceof PortError) {
    return { is: "port", message: error.message };
  }
  if (error instanceof Refusal || error instanceof EntryError) {
    return { is: "refusal", code: error.code, message: error.message };
  }
  if (error instanceof RpcError) {
    return { is: "rpc", code: error.code, message: error.message };
  }
  return { is: "fault", message: oneLine(error) };
}

/** What a fault was, and where. */
function oneLine(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  const [, place] = /^\s+(at .*)$/m.exec(error.stack ?? "") ?? [];
  const { name, message } = error;
  return `${name}: ${message.replaceAll(/\s*\n\s*/g, "; ")}${place === undefined ? "" : ` (${place})`}`;
}

/** An error of the same class and code. */
export function unpackError(error: ThreadError): Error {
  switch (error.is) {
    case "pipelineRefused":
      return new PipelineRefusedError(error.message);
    case "port":
      return new PortError(error.message);
    case "refusal":
      return new Refusal(codeOf(error.code), error.message);
    case "rpc":
      return new RpcError(codeOf(error.code), error.message);
    case "fault":
      return new SwitchFaultError(error.message);
  }
}

/** The switch's thread has met a fault of this program, or is gone. */
export class SwitchFaultError extends Error {
  override readonly name = "SwitchFaultError";
}
