import { arbitrationContract } from "./suite/arbitration.js";
import { defaultContract } from "./suite/defaults.js";
import { directResourceContract } from "./suite/direct-resources.js";
import { entityContract } from "./suite/entities.js";
import { pipelineContract } from "./suite/pipelines.js";
import { profileContract } from "./suite/profiles.js";
import { readContract } from "./suite/reads.js";
import { streamContract } from "./suite/stream.js";
import type { StartSubject } from "./suite/subject.js";
import { tableEntryContract } from "./suite/table-entries.js";
import { writeContract } from "./suite/writes.js";

/** What P4Runtime asks of a server, tried on one: every implementation must pass all of it. */
export function p4runtimeContract(start: StartSubject): void {
  arbitrationContract(start);
  writeContract(start);
  tableEntryContract(start);
  defaultContract(start);
  directResourceContract(start);
  profileContract(start);
  entityContract(start);
  readContract(start);
  pipelineContract(start);
  streamContract(start);
}
