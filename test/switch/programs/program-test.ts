import { type MakeRandom, Twin } from "../twin.js";
import { buildP4Info } from "./build-p4info.js";
import { buildProgram } from "./build-program.js";
import type { ProgramSpec } from "./program-spec.js";

/** A program of our own, run by both. */
export class ProgramTest extends Twin {
  readonly spec: ProgramSpec;

  constructor(spec: ProgramSpec, makeRandom?: MakeRandom) {
    const json = buildProgram(spec);
    super(json, buildP4Info(spec, json), makeRandom);
    this.spec = spec;
  }
}
