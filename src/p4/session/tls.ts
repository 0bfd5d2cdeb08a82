import { X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createSecureContext } from "node:tls";
import type { Clock } from "../../time/clock.js";

/** The files that a TLS connection is made of, PEM. */
export interface TlsFiles {
  /** Who may have signed the switch's certificate. Default: the authorities that Node trusts. */
  readonly caFile?: string;
  /** Our certificate, and the chain below the authority; for a switch that asks for one. */
  readonly certFile?: string;
  /** The key of our certificate. */
  readonly keyFile?: string;
  /** The name that the switch's certificate must have. Default: the host of the target. */
  readonly serverName?: string;
}

/** What is in the files of a {@link TlsFiles}. */
export interface TlsMaterial {
  readonly ca?: Buffer;
  readonly cert?: Buffer;
  readonly key?: Buffer;
  readonly serverName?: string;
}

/** A file of a {@link TlsFiles} that no connection can be made with. */
export class TlsFileError extends Error {
  override readonly name = "TlsFileError";
}

/**
 * Reads and checks the files.
 *
 * @throws {@link TlsFileError} that names the file: missing, cut short, no certificate, key of another certificate
 */
export async function readTlsFiles(files: TlsFiles): Promise<TlsMaterial> {
  if ((files.certFile === undefined) !== (files.keyFile === undefined)) {
    throw new TlsFileError(
      "a certificate needs its key, and a key its certificate: set both files",
    );
  }
  const [ca, cert, key] = await Promise.all(
    [files.caFile, files.certFile, files.keyFile].map((file) => file && readPem(file)),
  );
  if (ca && files.caFile !== undefined) {
    checkCertificates(ca, files.caFile);
  }
  if (cert && key && files.certFile !== undefined) {
    checkCertificates(cert, files.certFile);
    checkPair(cert, key, `${files.certFile} and ${files.keyFile}`);
  }
  return {
    ...(ca && { ca }),
    ...(cert && { cert }),
    ...(key && { key }),
    ...(files.serverName !== undefined && { serverName: files.serverName }),
  };
}

/** Who wants to know of {@link watchTlsFiles}. */
export interface TlsWatchOptions {
  readonly clock: Clock;
  /** Between two looks, in milliseconds. Default: 10 s. */
  readonly intervalMs?: number;
  /** The files have changed, and are good. */
  readonly onChange: (material: TlsMaterial) => void;
  /** The files have changed, and are not good: the old ones stay in use. Told once for each different error. */
  readonly onBad: (error: TlsFileError) => void;
}

/**
 * Looks at the files again and again, until `signal` aborts: then it returns. It compares contents, so that it sees every
 * way of replacing a file, also the symbolic links of a Kubernetes secret.
 */
export async function watchTlsFiles(
  files: TlsFiles,
  current: TlsMaterial,
  { clock, intervalMs = 10_000, onChange, onBad }: TlsWatchOptions,
  signal: AbortSignal,
): Promise<void> {
  let inUse = current;
  let lastError = "";
  for (;;) {
    await clock.sleep(intervalMs, signal).catch(() => {});
    if (signal.aborted) {
      return;
    }
    const next = await readTlsFiles(files).catch(asTlsFileError);
    if (next instanceof TlsFileError) {
      if (next.message !== lastError) {
        lastError = next.message;
        onBad(next);
      }
    } else {
      lastError = "";
      if (!isSame(inUse, next)) {
        inUse = next;
        onChange(next);
      }
    }
  }
}

async function readPem(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new TlsFileError(`cannot read ${file}: ${messageOf(cause)}`, { cause });
  }
}

/** Every certificate, because OpenSSL passes over what it cannot read. */
function checkCertificates(pem: Buffer, file: string): void {
  const text = pem.toString("latin1");
  const begun = text.split("-----BEGIN CERTIFICATE-----").slice(1);
  if (begun.length === 0) {
    throw new TlsFileError(`${file} holds no certificate in PEM format`);
  }
  for (const [index, rest] of begun.entries()) {
    try {
      new X509Certificate(`-----BEGIN CERTIFICATE-----${rest}`);
    } catch (cause) {
      const text = `certificate ${index + 1} of ${file} is damaged or cut short: ${messageOf(cause)}`;
      throw new TlsFileError(text, { cause });
    }
  }
}

function checkPair(cert: Buffer, key: Buffer, both: string): void {
  try {
    createSecureContext({ cert, key });
  } catch (cause) {
    throw new TlsFileError(`${both} do not go together: ${messageOf(cause)}`, { cause });
  }
}

function asTlsFileError(error: unknown): TlsFileError {
  if (error instanceof TlsFileError) {
    return error;
  }
  throw error;
}

function isSame(a: TlsMaterial, b: TlsMaterial): boolean {
  return (["ca", "cert", "key"] as const).every(
    (part) => a[part] === b[part] || (a[part] && b[part] && a[part].equals(b[part])),
  );
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
