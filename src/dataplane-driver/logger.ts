/** Where the driver says what someone can act on: a part of pino's interface. */
export interface Logger {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** A log that nobody reads. */
export const noLog: Logger = { info: () => {}, warn: () => {}, error: () => {} };
