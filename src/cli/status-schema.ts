import { z } from "zod";

/** The status of a driver as its control socket tells it; more may be in it. */
export const statusSchema = z.object({
  isConnected: z.boolean(),
  isInSync: z.boolean(),
  switch: z.object({
    name: z.string(),
    isPrimary: z.boolean(),
    state: z.string(),
    pipeline: z.string(),
  }),
  entries: z.object({
    desired: z.number(),
    actual: z.number(),
    pending: z.number(),
    rejected: z.number(),
  }),
  updates: z.object({ inserts: z.number(), modifies: z.number(), deletes: z.number() }),
  owners: z.record(
    z.string(),
    z.object({
      entries: z.number(),
      pending: z.number(),
      rejected: z.number(),
      reasons: z.array(z.string()),
    }),
  ),
  unsupported: z.record(z.string(), z.array(z.string())),
  warnings: z.array(z.string()),
  messages: z.record(z.string(), z.number()),
  lastError: z.string().optional(),
});

/** What the commands use of it. */
export type Status = z.output<typeof statusSchema>;
