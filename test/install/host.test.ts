// The form's host name, as a person may give it.
import { expect, it } from "vitest";
import { hostNameIn } from "../../install/form/host.ts";

it.each([
  ["formulaire.exemple.fr", "formulaire.exemple.fr"],
  ["https://formulaire.exemple.fr/", "formulaire.exemple.fr"],
  ["HTTP://Formulaire.Exemple.fr/aix?langue=en", "formulaire.exemple.fr"],
  ["préfecture.fr", "xn--prfecture-c4a.fr"],
  ["workers.dev", "workers.dev"],
])("takes the host name out of %s", (given, name) => {
  expect(hostNameIn(given)).toBe(name);
});

it.each([
  "",
  "x",
  "http://x",
  "127.0.0.1",
  "qualite@exemple.fr",
  "ftp://exemple.fr",
  "un nom.fr",
  "*.exemple.fr",
  "a..fr",
])("finds no host name in « %s »", (given) => {
  expect(hostNameIn(given)).toBeNull();
});
