import type { Program } from "../program/program.js";
import type { Layout } from "./layout.js";
import { Names, Scope } from "./scope.js";

/**
 * Longest source of a generated function, in characters. V8 never optimises one of more than 61,440 bytes of bytecode;
 * a character of our code makes less than two.
 */
export const longestFunction = 16_000;

/** All code of one program while it is being written. */
export class Unit {
  readonly program: Program;
  readonly layout: Layout;
  readonly isTraced: boolean;
  readonly names = new Names();
  readonly #functions: string[] = [];
  readonly #actions = new Map<number, string>();

  constructor(program: Program, layout: Layout, isTraced: boolean) {
    this.program = program;
    this.layout = layout;
    this.isTraced = isTraced;
  }

  scope(): Scope {
    return new Scope(this.names);
  }

  /** Adds a function, or a constant, to the module; returns its name. */
  addFunction(parameters: string, body: string): string {
    const name = this.names.take("f");
    this.#functions.push(`function ${name}(${parameters}) {\n${body}}\n`);
    return name;
  }

  addConstant(code: string): string {
    const name = this.names.take("k");
    this.#functions.push(`const ${name} = ${code};\n`);
    return name;
  }

  /** The function of an action, made once. */
  actionFunction(action: number, body: string): string {
    let name = this.#actions.get(action);
    if (name === undefined) {
      name = this.addFunction("d, b", body);
      this.#actions.set(action, name);
    }
    return name;
  }

  get functions(): readonly string[] {
    return this.#functions;
  }

  /** Puts statements that follow each other into functions of their own where they are too many for one. */
  pack(statements: readonly string[], parameters: string): string {
    const total = statements.reduce((sum, { length }) => sum + length, 0);
    if (total <= longestFunction) {
      return statements.join("");
    }
    let code = "";
    let chunk = "";
    const flush = (): void => {
      if (chunk !== "") {
        code += `${this.addFunction(parameters, chunk)}(${parameters});\n`;
        chunk = "";
      }
    };
    for (const statement of statements) {
      if (chunk.length + statement.length > longestFunction / 2) {
        flush();
      }
      chunk += statement;
    }
    flush();
    return code;
  }
}
