/** As `tell`, but at most `limit` times a second: of more it tells how many there were. */
export function limited(
  limit: number,
  tell: (text: string) => void,
  now = (): number => performance.now(),
): (text: string) => void {
  let [since, count] = [Number.NEGATIVE_INFINITY, 0];
  return (text) => {
    if (now() - since >= 1_000) {
      if (count > limit) {
        tell(`${count - limit} more such lines were left out`);
      }
      [since, count] = [now(), 0];
    }
    count += 1;
    if (count <= limit) {
      tell(text);
    }
  };
}
