/** What was made of an endpoint. */
export type Verdict =
  /** It wants entries: whether they are on the switch, their owner says. */
  | { readonly is: "wanted" }
  /** It has none, and this is why. */
  | { readonly is: "down"; readonly reason: string };
