// Where the person typed a command that npm runs.

/** Makes paths be meant from where the person typed `npm run script`: npm runs its scripts in the package's folder. */
export function goWhereTyped(script: string): void {
  const { INIT_CWD: typedIn, npm_lifecycle_event: npmScript } = process.env;
  if (npmScript === script && typedIn !== undefined) process.chdir(typedIn);
}
