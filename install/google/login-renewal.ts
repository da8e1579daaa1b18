// What renews a login, said with each refusal that another login would mend: by the login that was used.
import { InstallError, type Obstacle } from "../obstacle.ts";
import { LOGIN_COMMANDS, type LoginName } from "./login.ts";

/** Set-up signs in by the site's client where that login is not there. */
const RENEWALS: Record<LoginName, string> = {
  default: LOGIN_COMMANDS.default,
  "revue-qualite": `npx clasp logout --user revue-qualite, puis ${LOGIN_COMMANDS["revue-qualite"]}`,
};

/** Refusals whose remedy ends on signing in again. */
const RENEWED: readonly string[] = ["loginExpired", "scopeMissing", "forbidden"];

/** A refusal met with a login, its remedy completed with what renews that one. */
export function withRenewal(obstacle: Obstacle, login: LoginName): Obstacle {
  if (!RENEWED.includes(obstacle.code)) return obstacle;
  return { ...obstacle, remedy: `${obstacle.remedy} : ${RENEWALS[login]}` };
}

/** Does what calls Google with a login. @throws InstallError told as `withRenewal` */
export async function withLogin<Answer>(login: LoginName, call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    throw error instanceof InstallError ? new InstallError(withRenewal(error.obstacle, login)) : error;
  }
}
