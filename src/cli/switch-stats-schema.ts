import { z } from "zod";

const counts = z.object({ frames: z.number(), bytes: z.number(), drops: z.number() });

/** The ports of a switch as its control socket tells them. */
export const openPortsSchema = z.array(
  z.object({
    port: z.number(),
    device: z.string(),
    isUp: z.boolean(),
    received: counts,
    sent: counts,
  }),
);

/** What a switch has counted, as its control socket tells it. */
export const switchStatsSchema = z.object({
  ports: openPortsSchema,
  tables: z.record(z.string(), z.number()),
  events: z.record(z.string(), z.number()),
});
