const scratch = Buffer.alloc(1 << 12);

/**
 * The same text in one piece. What was put together with `+` is a tree of its parts to V8: many times the memory, kept for
 * as long as the text is.
 */
export function flat(text: string): string {
  return text.length > scratch.length
    ? Buffer.from(text, "latin1").toString("latin1")
    : scratch.toString("latin1", 0, scratch.write(text, 0, "latin1"));
}
