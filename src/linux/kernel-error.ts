/** The kernel refuses something: what, why, and what to do about it. */
export class KernelError extends Error {
  override readonly name = "KernelError";
  /** 0 where no call was made. */
  readonly errno: number;

  constructor(what: string, errno: number, remedy?: string) {
    const why = errno === 0 ? "" : `: ${errnoNames[errno] ?? `errno ${errno}`}`;
    const hint = remedy ?? remedies[errno];
    super(`${what}${why}${hint === undefined ? "" : `; ${hint}`}`);
    this.errno = errno;
  }
}

/** Numbers of Linux on every architecture that Node runs on. */
export const Errno = {
  EPERM: 1,
  ENOENT: 2,
  EINTR: 4,
  EIO: 5,
  ENXIO: 6,
  EBADF: 9,
  EAGAIN: 11,
  EACCES: 13,
  EBUSY: 16,
  ENODEV: 19,
  EINVAL: 22,
  EBADFD: 77,
  EMSGSIZE: 90,
  EADDRNOTAVAIL: 99,
  ENETDOWN: 100,
  ENOBUFS: 105,
} as const;

const errnoNames: Readonly<Record<number, string>> = {
  1: "not permitted (EPERM)",
  2: "not found (ENOENT)",
  13: "no access (EACCES)",
  16: "in use (EBUSY)",
  19: "no such interface (ENODEV)",
  22: "invalid (EINVAL)",
  77: "the device is gone (EBADFD)",
  100: "the link is down (ENETDOWN)",
};

const needsRoot = "run as root, or with the capabilities CAP_NET_RAW and CAP_NET_ADMIN";
const remedies: Readonly<Record<number, string>> = { 1: needsRoot, 13: needsRoot };
