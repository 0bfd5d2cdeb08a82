// Checks by which packets are hashed. Each function takes `length` bytes from the start of an array.

const crc32Tables = [0, 1, 2, 3].map(() => new Int32Array(256)) as [
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
];
const [table0, table1, table2, table3] = crc32Tables;
for (let i = 0; i < 256; i += 1) {
  let value = i;
  for (let bit = 0; bit < 8; bit += 1) {
    value = (value >>> 1) ^ ((value & 1) * 0xedb88320);
  }
  table0[i] = value;
}
for (let i = 0; i < 256; i += 1) {
  table1[i] = (table0[i]! >>> 8) ^ table0[table0[i]! & 255]!;
  table2[i] = (table1[i]! >>> 8) ^ table0[table1[i]! & 255]!;
  table3[i] = (table2[i]! >>> 8) ^ table0[table2[i]! & 255]!;
}

/** CRC-32 goes on by four bytes, the most significant one of `word` first. Begins with -1; the result is its complement. */
export function crc32Word(crc: number, word: number): number {
  return (
    table3[(crc ^ (word >>> 24)) & 255]! ^
    table2[((crc >>> 8) ^ (word >>> 16)) & 255]! ^
    table1[((crc >>> 16) ^ (word >>> 8)) & 255]! ^
    table0[((crc >>> 24) ^ word) & 255]!
  );
}

/** The same by one byte, the lowest of `byte`. */
export function crc32Byte(crc: number, byte: number): number {
  return table0[(crc ^ byte) & 255]! ^ (crc >>> 8);
}

/** The same by all bytes in `[start, end)`. */
export function crc32Bytes(crc: number, bytes: Uint8Array, start: number, end: number): number {
  let result = crc;
  for (let i = start; i < end; i += 1) {
    result = table0[(result ^ bytes[i]!) & 255]! ^ (result >>> 8);
  }
  return result;
}

/** CRC-32/ISO-HDLC. */
export function crc32(bytes: Uint8Array, length: number): number {
  return ~crc32Bytes(-1, bytes, 0, length) >>> 0;
}

/** CRC-16/ARC. */
export function crc16(bytes: Uint8Array, length: number): number {
  let crc = 0;
  for (let i = 0; i < length; i += 1) {
    crc ^= bytes[i]!;
    for (let bit = 0; bit < 8; bit += 1) {
      crc = (crc >>> 1) ^ ((crc & 1) * 0xa001);
    }
  }
  return crc;
}

/** CRC-16 with polynomial 0x1021 that begins with ones, not reflected. */
export function crcCCITT(bytes: Uint8Array, length: number): number {
  let crc = 0xffff;
  for (let i = 0; i < length; i += 1) {
    crc ^= bytes[i]! << 8;
    for (let bit = 0; bit < 8; bit += 1) {
      crc = ((crc << 1) ^ ((crc >>> 15) * 0x1021)) & 0xffff;
    }
  }
  return crc;
}

/** CRC-8 with polynomial 7, not reflected. */
export function crc8(bytes: Uint8Array, length: number): number {
  let crc = 0;
  for (let i = 0; i < length; i += 1) {
    crc ^= bytes[i]!;
    for (let bit = 0; bit < 8; bit += 1) {
      crc = ((crc << 1) ^ ((crc >>> 7) * 0x07)) & 0xff;
    }
  }
  return crc;
}

/** CRC-64 with polynomial 0x1b, reflected, as its high and its low word. */
export function crc64(bytes: Uint8Array, length: number, out: Uint32Array): void {
  // The reflected polynomial is 0xd800000000000000.
  let high = 0;
  let low = 0;
  for (let i = 0; i < length; i += 1) {
    low ^= bytes[i]!;
    for (let bit = 0; bit < 8; bit += 1) {
      const isOdd = low & 1;
      low = (low >>> 1) | ((high & 1) << 31);
      high = (high >>> 1) ^ (isOdd * 0xd8000000);
    }
  }
  out[0] = high;
  out[1] = low;
}
