const prime1 = 0x9e3779b185ebca87n;
const prime2 = 0xc2b2ae3d27d4eb4fn;
const prime3 = 0x165667b19e3779f9n;
const prime4 = 0x85ebca77c2b2ae63n;
const prime5 = 0x27d4eb2f165667c5n;

const wrap = (value: bigint): bigint => BigInt.asUintN(64, value);
const rotate = (value: bigint, by: bigint): bigint => wrap((value << by) | (value >> (64n - by)));
const round = (sum: bigint, input: bigint): bigint =>
  wrap(rotate(wrap(sum + input * prime2), 31n) * prime1);
const merge = (hash: bigint, sum: bigint): bigint =>
  wrap((hash ^ round(0n, sum)) * prime1 + prime4);

/** xxHash, 64 bits, seed 0, as its high and its low word. Slow: compilers do not ask for it. */
export function xxh64(bytes: Uint8Array, length: number, out: Uint32Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, length);
  let at = 0;
  let hash = prime5;
  if (length >= 32) {
    const sums: [bigint, bigint, bigint, bigint] = [
      wrap(prime1 + prime2),
      prime2,
      0n,
      wrap(-prime1),
    ];
    for (; at + 32 <= length; at += 32) {
      for (let lane = 0; lane < 4; lane += 1) {
        sums[lane] = round(sums[lane]!, view.getBigUint64(at + 8 * lane, true));
      }
    }
    const [a, b, c, d] = sums;
    hash = wrap(rotate(a, 1n) + rotate(b, 7n) + rotate(c, 12n) + rotate(d, 18n));
    hash = sums.reduce(merge, hash);
  }
  hash = wrap(hash + BigInt(length));
  for (; at + 8 <= length; at += 8) {
    hash = wrap(rotate(hash ^ round(0n, view.getBigUint64(at, true)), 27n) * prime1 + prime4);
  }
  if (at + 4 <= length) {
    hash = wrap(
      rotate(hash ^ wrap(BigInt(view.getUint32(at, true)) * prime1), 23n) * prime2 + prime3,
    );
    at += 4;
  }
  for (; at < length; at += 1) {
    hash = wrap(rotate(hash ^ wrap(BigInt(view.getUint8(at)) * prime5), 11n) * prime1);
  }
  hash = wrap((hash ^ (hash >> 33n)) * prime2);
  hash = wrap((hash ^ (hash >> 29n)) * prime3);
  hash ^= hash >> 32n;
  out[0] = Number(hash >> 32n);
  out[1] = Number(hash & 0xffffffffn);
}
