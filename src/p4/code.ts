/** The canonical status codes of gRPC (google.rpc.Code), which P4Runtime uses for calls and for single updates. */
export const Code = {
  Ok: 0,
  Cancelled: 1,
  Unknown: 2,
  InvalidArgument: 3,
  DeadlineExceeded: 4,
  NotFound: 5,
  AlreadyExists: 6,
  PermissionDenied: 7,
  ResourceExhausted: 8,
  FailedPrecondition: 9,
  Aborted: 10,
  OutOfRange: 11,
  Unimplemented: 12,
  Internal: 13,
  Unavailable: 14,
  DataLoss: 15,
  Unauthenticated: 16,
} as const;

/** One of the values of {@link Code}; a server's own number beyond 16 is read as `Unknown`. */
export type Code = (typeof Code)[keyof typeof Code];

const names: ReadonlyMap<number, string> = new Map(
  Object.entries(Code).map(([name, value]) => [
    value,
    name.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase(),
  ]),
);

const codes: ReadonlyMap<number, Code> = new Map(Object.values(Code).map((code) => [code, code]));

/** The code that a number on the wire means. */
export function codeOf(value: number): Code {
  return codes.get(value) ?? Code.Unknown;
}

/** The name as the gRPC documentation writes it: `ALREADY_EXISTS`. */
export function codeName(code: Code): string {
  return names.get(code) ?? "UNKNOWN";
}
