// Options that npm kept for itself, for lack of `--` before them: the command would do something else than what was asked.
import type { OptionKinds } from "../local/cli/arguments.ts";
import { CliError } from "../local/cli/cli-error.ts";
import { asTyped } from "./typed-words.ts";

/** npm has options of these names: somebody may have set them for npm. */
const OWN_TO_NPM: readonly string[] = ["all", "json"];
/** npm reads `--plan` as its own `-p -l -a -n`. */
const PLAN_IN_LETTERS = ["parseable", "long", "all"];

/** What was typed, and where npm tells what it kept. */
interface Typed {
  /** `npm run setup`. */
  command: string;
  words: readonly string[];
  environment: NodeJS.ProcessEnv;
}

/** @throws CliError naming those of a command's options that npm kept, and what to type */
export function refuseSwallowed(typed: Typed, kinds: OptionKinds): void {
  const names = Object.keys(kinds).filter((name) => isSwallowed(name, typed.environment));
  if (names.length === 0) return;
  const quoted = names.map((name) => `« --${name} »`).join(", ");
  const retyped = `${typed.command} -- ${asTyped(typedAgain(names, kinds, typed))}`;
  throw new CliError(`npm a gardé ${quoted} pour lui : tapez « ${retyped} ».`);
}

function isSwallowed(name: string, environment: NodeJS.ProcessEnv): boolean {
  if (OWN_TO_NPM.includes(name)) return false;
  const isPlan = name === "plan" && PLAN_IN_LETTERS.every((letter) => kept(letter, environment) === "true");
  return isPlan || kept(name, environment) !== "";
}

function kept(name: string, environment: NodeJS.ProcessEnv): string {
  return environment[`npm_config_${name.replaceAll("-", "_")}`] ?? "";
}

/** The words as they should be typed; npm parted from its option each value that no `=` held. */
function typedAgain(
  names: readonly string[],
  kinds: OptionKinds,
  { words, environment }: Typed,
): readonly string[] {
  const isParted = (name: string) => kinds[name] === "value" && kept(name, environment) === "true";
  const whole = names
    .filter((name) => !isParted(name))
    .flatMap((name) => (kinds[name] === "value" ? [`--${name}`, kept(name, environment)] : [`--${name}`]));
  const parted = names.filter(isParted);
  // Whose value each word is can be told of one option alone.
  if (parted.length > 1) return [...whole, ...parted.flatMap((name) => [`--${name}`, "…"])];
  return [...whole, ...parted.map((name) => `--${name}`), ...words];
}
