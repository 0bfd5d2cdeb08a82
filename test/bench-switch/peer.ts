// A pod's program, on system calls alone so that it is not what is measured: `peer.js MODE ADDRESS PORT SECONDS`.
// udp-flood sends datagrams of 158 bytes; udp-echo sends each back; udp-ping prints the median round trip in µs; tcp-sink prints
// Gbit/s; tcp-source sends.
import { createRequire } from "node:module";

const koffi: typeof import("koffi") = createRequire(import.meta.url)("koffi");
const lib = koffi.load("libc.so.6");
const socket = lib.func("int socket(int, int, int)");
const bind = lib.func("int bind(int, void *, uint32_t)");
const connect = lib.func("int connect(int, void *, uint32_t)");
const listen = lib.func("int listen(int, int)");
const accept = lib.func("int accept(int, void *, void *)");
const send = lib.func("int64_t send(int, void *, uint64_t, int)");
const recv = lib.func("int64_t recv(int, void *, uint64_t, int)");
const recvfrom = lib.func("int64_t recvfrom(int, void *, uint64_t, int, void *, void *)");
const sendto = lib.func("int64_t sendto(int, void *, uint64_t, int, void *, uint32_t)");
const sendmmsg = lib.func("int sendmmsg(int, void *, uint32_t, int)");
const setsockopt = lib.func("int setsockopt(int, int, int, void *, uint32_t)");

const [mode = "", host = "", port = "", seconds = "1"] = process.argv.slice(2);
const stream = mode.startsWith("tcp");
const address = Buffer.alloc(16);
address.writeUInt16LE(2, 0);
address.writeUInt16BE(Number(port), 2);
address.set(host.split(".").map(Number), 4);
const fd = check(socket(2, stream ? 1 : 2, 0), "socket");
const until = performance.now() + Number(seconds) * 1000;
const batch = 64;

function check(result: number, what: string): number {
  if (result < 0) {
    throw new Error(`${what} fails with errno ${koffi.errno()}`);
  }
  return result;
}

/** A blocking receive gives up after two seconds: what it waits for may be lost. */
function setTimeouts(): void {
  const time = Buffer.alloc(16);
  time.writeInt32LE(2, 0);
  check(setsockopt(fd, 1, 20, time, 16), "setsockopt");
}

function flood(): void {
  check(connect(fd, address, 16), "connect");
  const payload = Buffer.alloc(158);
  const vector = Buffer.alloc(16);
  vector.writeBigUInt64LE(BigInt(koffi.address(payload)), 0);
  vector.writeBigUInt64LE(BigInt(payload.length), 8);
  const messages = Buffer.alloc(batch * 64);
  for (let i = 0; i < batch; i += 1) {
    messages.writeBigUInt64LE(BigInt(koffi.address(vector)), i * 64 + 16);
    messages.writeBigUInt64LE(1n, i * 64 + 24);
  }
  while (performance.now() < until) {
    sendmmsg(fd, messages, batch, 0);
  }
}

function echo(): void {
  check(bind(fd, address, 16), "bind");
  setTimeouts();
  const buffer = Buffer.alloc(2_048);
  const from = Buffer.alloc(16);
  const length = Buffer.from([16, 0, 0, 0]);
  while (performance.now() < until) {
    const got = recvfrom(fd, buffer, buffer.length, 0, from, length);
    if (got > 0) {
      sendto(fd, buffer, got, 0, from, 16);
    }
  }
}

function ping(): void {
  check(connect(fd, address, 16), "connect");
  setTimeouts();
  const buffer = Buffer.alloc(158);
  const times: number[] = [];
  while (performance.now() < until) {
    const start = performance.now();
    send(fd, buffer, buffer.length, 0);
    if (recv(fd, buffer, buffer.length, 0) > 0) {
      times.push((performance.now() - start) * 1000);
    }
  }
  console.log(times.sort((a, b) => a - b)[times.length >> 1]);
}

function sink(): void {
  check(setsockopt(fd, 1, 2, Buffer.from([1, 0, 0, 0]), 4), "setsockopt");
  check(bind(fd, address, 16), "bind");
  check(listen(fd, 1), "listen");
  const peer = check(accept(fd, null, null), "accept");
  const buffer = Buffer.alloc(1 << 18);
  const start = performance.now();
  let bytes = 0;
  for (let got = 1; got > 0; bytes += got) {
    got = Number(recv(peer, buffer, buffer.length, 0));
  }
  console.log((bytes * 8) / ((performance.now() - start) * 1e6));
}

function source(): void {
  check(connect(fd, address, 16), "connect");
  const buffer = Buffer.alloc(1 << 18);
  while (performance.now() < until) {
    check(Number(send(fd, buffer, buffer.length, 0x4000)), "send");
  }
}

const modes: Readonly<Record<string, () => void>> = {
  "udp-flood": flood,
  "udp-echo": echo,
  "udp-ping": ping,
  "tcp-sink": sink,
  "tcp-source": source,
};
modes[mode]?.();
