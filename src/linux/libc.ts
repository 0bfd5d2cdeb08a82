import { createRequire } from "node:module";
import { KernelError } from "./kernel-error.js";

// koffi is an optional dependency: a driver of a remote switch runs without it.

type Koffi = typeof import("koffi");

/** System calls, and memory outside of the JavaScript heap. Addresses are numbers: those of user space fit. */
export interface Libc {
  socket(domain: number, type: number, protocol: number): number;
  bind(fd: number, address: Uint8Array, length: number): number;
  setsockopt(fd: number, level: number, name: number, value: Uint8Array, length: number): number;
  recvmmsg(fd: number, messages: number, count: number, flags: number, timeout: null): number;
  sendmmsg(fd: number, messages: number, count: number, flags: number): number;
  recv(fd: number, buffer: number, length: number, flags: number): number;
  readv(fd: number, vector: number, count: number): number;
  writev(fd: number, vector: number, count: number): number;
  poll(fds: number, count: number, timeoutMs: number): number;
  ioctl(fd: number, request: number, argument: Uint8Array): number;
  ioctlValue(fd: number, request: number, argument: number): number;
  open(path: string, flags: number): number;
  read(fd: number, buffer: Uint8Array, length: number): number;
  write(fd: number, buffer: Uint8Array, length: number): number;
  close(fd: number): number;
  eventfd(initial: number, flags: number): number;
  setns(fd: number, type: number): number;
  /** Negative where it is not there, too. */
  bpf(command: number, attributes: Uint8Array, length: number): number;
  errno(): number;
  /** Memory of the process, zeroed, never given back: `address`, and its bytes. */
  allocate(bytes: number): { readonly address: number; readonly buffer: ArrayBuffer };
}

/** Numbers of bpf(2). */
const bpfNumbers: Partial<Record<NodeJS.Architecture, number>> = {
  x64: 321,
  arm64: 280,
  riscv64: 280,
  loong64: 280,
  ppc64: 361,
};

let loaded: Libc | undefined;

/** The system calls. @throws KernelError without koffi */
export function libc(): Libc {
  loaded ??= load();
  return loaded;
}

function load(): Libc {
  let koffi: Koffi;
  try {
    koffi = createRequire(import.meta.url)("koffi");
  } catch {
    throw new KernelError(
      "real ports need the package koffi, which is not installed",
      0,
      "npm install koffi",
    );
  }
  const lib = koffi.load("libc.so.6");
  const syscall = lib.func("int64_t syscall(int64_t, int, void *, uint32_t)");
  const bpfNumber = bpfNumbers[process.arch];
  const mmap = lib.func("void *mmap(void *, uint64_t, int, int, int, int64_t)");
  return {
    socket: lib.func("int socket(int, int, int)"),
    bind: lib.func("int bind(int, void *, uint32_t)"),
    setsockopt: lib.func("int setsockopt(int, int, int, void *, uint32_t)"),
    recvmmsg: lib.func("int recvmmsg(int, uint64_t, uint32_t, int, void *)"),
    sendmmsg: lib.func("int sendmmsg(int, uint64_t, uint32_t, int)"),
    recv: lib.func("int64_t recv(int, uint64_t, uint64_t, int)"),
    readv: lib.func("int64_t readv(int, uint64_t, int)"),
    writev: lib.func("int64_t writev(int, uint64_t, int)"),
    poll: lib.func("int poll(uint64_t, uint64_t, int)"),
    ioctl: lib.func("int ioctl(int, uint64_t, void *)"),
    ioctlValue: lib.func("ioctl", "int", ["int", "uint64_t", "uint64_t"]),
    open: lib.func("int open(str, int)"),
    read: lib.func("int64_t read(int, void *, uint64_t)"),
    write: lib.func("int64_t write(int, void *, uint64_t)"),
    close: lib.func("int close(int)"),
    eventfd: lib.func("int eventfd(uint32_t, int)"),
    setns: lib.func("int setns(int, int)"),
    bpf: (command, attributes, length) =>
      bpfNumber === undefined ? -1 : Number(syscall(bpfNumber, command, attributes, length)),
    errno: () => koffi.errno(),
    allocate: (bytes) => {
      const pointer = mmap(null, bytes, 3, 0x22, -1, 0);
      const address = Number(koffi.address(pointer));
      return { address, buffer: koffi.view(pointer, bytes) };
    },
  };
}
