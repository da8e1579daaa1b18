// What the table of uses says of one user.
import { METHOD_USES, REQUEST_USES, type User } from "../../../local/google/uses.ts";

function namesFor(user: User, services: readonly Readonly<Record<string, readonly User[]>>[]): string[] {
  return services
    .flatMap((uses) => Object.entries(uses))
    .filter(([, users]) => users.includes(user))
    .map(([name]) => name)
    .sort();
}

/** The methods that a user is said to call, of all services, sorted. */
export function methodsFor(user: User): string[] {
  return namesFor(user, Object.values(METHOD_USES));
}

/** The kinds of requests that a user is said to send, of all services, sorted. */
export function requestsFor(user: User): string[] {
  return namesFor(user, Object.values(REQUEST_USES));
}
