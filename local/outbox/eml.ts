// A mail in plain text as a file that mail programs open (RFC 5322), and back.

export interface Mail {
  from: { email: string; name: string };
  to: string[];
  subject: string;
  /** Its lines are parted by `\n`. */
  text: string;
  at: Date;
}

/** RFC 2047: an encoded word has 75 characters at most; so many bytes in Base64 are under it. */
const BYTES_IN_WORD = 42;
const BODY_LINE = 76;

/** The file's text. */
export function emlOf({ from, to, subject, text, at }: Mail): string {
  const body = Buffer.from(text.replaceAll("\n", "\r\n"), "utf8").toString("base64");
  return [
    `Date: ${at.toUTCString().replace("GMT", "+0000")}`,
    `From: ${encodedWords(from.name)} <${from.email}>`,
    `To: ${to.join(",\r\n ")}`,
    `Subject: ${encodedWords(subject)}`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    ...(body.match(new RegExp(`.{1,${BODY_LINE}}`, "g")) ?? []),
    "",
  ].join("\r\n");
}

/** Reads a file that `emlOf` wrote. @throws Error when it is another. */
export function readEml(eml: string): Mail {
  const [head = "", body = ""] = eml.split("\r\n\r\n");
  const headers = new Map(
    head
      .replaceAll("\r\n ", " ")
      .split("\r\n")
      .map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]),
  );
  const header = (name: string): string => {
    const value = headers.get(name);
    if (value === undefined) throw new Error(`The mail has no ${name}.`);
    return value;
  };
  const [, name = "", email = ""] = /^(.*) <(.*)>$/.exec(header("From")) ?? [];
  return {
    from: { email, name: decodedWords(name) },
    to: header("To").split(", "),
    subject: decodedWords(header("Subject")),
    text: Buffer.from(body, "base64").toString("utf8").replaceAll("\r\n", "\n"),
    at: new Date(header("Date")),
  };
}

/** Whole characters are kept together in each word. */
function encodedWords(text: string): string {
  const words = [""];
  for (const character of text) {
    const last = words.at(-1) ?? "";
    if (Buffer.byteLength(last + character) > BYTES_IN_WORD) words.push(character);
    else words[words.length - 1] = last + character;
  }
  return words.map((word) => `=?utf-8?B?${Buffer.from(word).toString("base64")}?=`).join("\r\n ");
}

function decodedWords(text: string): string {
  return text
    .split(" ")
    .map((word) => Buffer.from(/^=\?utf-8\?B\?(.*)\?=$/.exec(word)?.[1] ?? "", "base64").toString("utf8"))
    .join("");
}
