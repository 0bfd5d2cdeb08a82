/** The parameters of a CRC (section 9.2). */
interface Crc {
  readonly width: number;
  readonly poly: bigint;
  readonly init: bigint;
  readonly xor: bigint;
  readonly isReflected: boolean;
}

const crc16: Crc = { width: 16, poly: 0x8005n, init: 0n, xor: 0n, isReflected: true };
const crc32: Crc = {
  width: 32,
  poly: 0x04c1_1db7n,
  init: 0xffff_ffffn,
  xor: 0xffff_ffffn,
  isReflected: true,
};

const crcs: Readonly<Record<string, Crc>> = {
  crc16,
  crc32,
  crc16_custom: crc16,
  crc32_custom: crc32,
  crc8_custom: { width: 8, poly: 7n, init: 0n, xor: 0n, isReflected: false },
  crc64_custom: { width: 64, poly: 0x1bn, init: 0n, xor: 0n, isReflected: true },
  crcCCITT: { width: 16, poly: 0x1021n, init: 0xffffn, xor: 0n, isReflected: false },
};

/** The hash of bytes by the algorithm of this name in BMv2 JSON (section 9.2). */
export function hash(algo: string, bytes: Uint8Array): bigint {
  const parameters = crcs[algo];
  if (parameters !== undefined) {
    return crc(parameters, bytes);
  }
  switch (algo) {
    case "csum16":
    case "cksum16": {
      let sum = wordsOf(bytes, 2).reduce((a, b) => a + b, 0n);
      while (sum > 0xffffn) {
        sum = (sum & 0xffffn) + (sum >> 16n);
      }
      return sum ^ 0xffffn;
    }
    case "xor16":
      return wordsOf(bytes, 2).reduce((a, b) => a ^ b, 0n);
    case "xor32":
      return wordsOf(bytes, 4).reduce((a, b) => a ^ b, 0n);
    case "identity":
      return wordsOf(bytes.subarray(0, 8), Math.min(8, Math.max(1, bytes.length)))[0] ?? 0n;
    default:
      throw new TypeError(`no hash algorithm: ${algo}`);
  }
}

function crc({ width, poly, init, xor, isReflected }: Crc, bytes: Uint8Array): bigint {
  const top = 1n << BigInt(width - 1);
  let r = init;
  for (const byte of bytes) {
    const next = isReflected ? reversed(BigInt(byte), 8) : BigInt(byte);
    r ^= next << BigInt(width - 8);
    for (let i = 0; i < 8; i++) {
      r = BigInt.asUintN(width, (r & top) !== 0n ? (r << 1n) ^ poly : r << 1n);
    }
  }
  return (isReflected ? reversed(r, width) : r) ^ xor;
}

function reversed(value: bigint, width: number): bigint {
  const bits = value.toString(2).padStart(width, "0");
  return BigInt(`0b${[...bits].reverse().join("")}`);
}

/** Big-endian words; the last one is padded with zeros at its end. */
function wordsOf(bytes: Uint8Array, size: number): bigint[] {
  const words: bigint[] = [];
  for (let i = 0; i < bytes.length; i += size) {
    let word = 0n;
    for (let j = i; j < i + size; j++) {
      word = (word << 8n) | BigInt(bytes[j] ?? 0);
    }
    words.push(word);
  }
  return words;
}
