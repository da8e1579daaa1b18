// Reads a command's arguments; each fault is one French sentence.
import { parseArgs } from "node:util";
import { errorCode } from "../error-code.ts";
import { CliError } from "./cli-error.ts";

/** A command's options by name: `value` takes one, `flag` does not. */
export type OptionKinds = Readonly<Record<string, "value" | "flag">>;

/** The options of a command. */
export interface ReadOptions {
  /** An option's value, `undefined` when it is not given. */
  value(name: string): string | undefined;
  flag(name: string): boolean;
}

/** The arguments of a command. */
export interface ReadArguments extends ReadOptions {
  /** The one file or folder that the command works on. */
  target: string;
}

/** Reads `targetName` and the options. Throws a CliError for what is missing, unknown or too much. */
export function readArguments(
  words: readonly string[],
  targetName: string,
  kinds: OptionKinds,
): ReadArguments {
  const { values, positionals } = parse(words, kinds);
  const [target, extra] = positionals;
  if (target === undefined) throw usageError(`Il manque ${targetName}.`);
  if (extra !== undefined) throw extraArgument(extra);
  return { target, ...givenOptions(values) };
}

/** Reads the options of a command that works on nothing else. Throws a CliError as `readArguments`. */
export function readOptions(words: readonly string[], kinds: OptionKinds): ReadOptions {
  const { values, positionals } = parse(words, kinds);
  const [extra] = positionals;
  if (extra !== undefined) throw extraArgument(extra);
  return givenOptions(values);
}

function givenOptions(values: ReturnType<typeof parse>["values"]): ReadOptions {
  return {
    value: (name) => {
      const value = values[name];
      return typeof value === "string" ? value : undefined;
    },
    flag: (name) => values[name] === true,
  };
}

function extraArgument(extra: string): CliError {
  return usageError(`Argument en trop : « ${extra} ».`);
}

/** The same, with the usage shown below. */
export function usageError(message: string): CliError {
  return new CliError(message, { showsUsage: true });
}

function parse(words: readonly string[], kinds: OptionKinds) {
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [
      name,
      { type: kind === "value" ? ("string" as const) : ("boolean" as const) },
    ]),
  );
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw frenchError(error, words, kinds);
  }
}

// parseArgs words its errors in English: the code tells which one it is.
function frenchError(error: unknown, words: readonly string[], kinds: OptionKinds): unknown {
  const code = errorCode(error);
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
    const unknown = words.find((word) => word.startsWith("-") && kinds[optionName(word)] === undefined);
    return usageError(`Option inconnue : « ${unknown ?? ""} ».`);
  }
  if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") {
    const message = error instanceof Error ? error.message : "";
    const [name = ""] = /--[a-z]+/.exec(message) ?? [];
    const takesValue = kinds[optionName(name)] === "value";
    return usageError(`L’option ${name} ${takesValue ? "attend une valeur" : "n’attend pas de valeur"}.`);
  }
  return error;
}

function optionName(word: string): string {
  return word.replace(/^-+/, "").replace(/=.*$/, "");
}
