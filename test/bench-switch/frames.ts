/** A UDP frame of 200 bytes without a checksum of layer 4, as a pod sends it. */
export function udpFrame(src: number, dst: number, srcPort: number, dstPort: number): Uint8Array {
  const frame = Buffer.alloc(200);
  frame.write("eeeeeeeeeeee020000000002", "hex");
  frame.writeUInt16BE(0x0800, 12);
  frame.writeUInt16BE(0x4500, 14);
  frame.writeUInt16BE(186, 16);
  frame.writeUInt16BE(0x4011, 22);
  frame.writeUInt32BE(src, 26);
  frame.writeUInt32BE(dst, 30);
  let sum = 0;
  for (let at = 14; at < 34; at += 2) {
    sum += frame.readUInt16BE(at);
  }
  sum = (sum & 0xffff) + (sum >> 16);
  frame.writeUInt16BE(~((sum & 0xffff) + (sum >> 16)) & 0xffff, 24);
  frame.writeUInt16BE(srcPort, 34);
  frame.writeUInt16BE(dstPort, 36);
  frame.writeUInt16BE(166, 38);
  return frame;
}
