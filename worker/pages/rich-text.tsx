// The lines of a site's own texts: items of lists, words in bold, links that open a window of their own.
import type { Child } from "hono/jsx";

/** The parts of a line that are more than text. */
const PARTS = /\*\*(.+?)\*\*|\[([^\]]+)\]\((https:\/\/[^)\s]+)\)/g;

/** Paragraphs and lists; `newWindow` is what screen readers add to a link. */
export function RichLines({ lines, newWindow }: { lines: readonly string[]; newWindow: string }): Child {
  const blocks: Child[] = [];
  let items: Child[] = [];
  const endList = () => {
    if (items.length > 0) blocks.push(<ul>{items}</ul>);
    items = [];
  };
  for (const line of lines) {
    if (line.startsWith("- ")) {
      items.push(<li>{inline(line.slice(2), newWindow)}</li>);
      continue;
    }
    endList();
    blocks.push(<p>{inline(line, newWindow)}</p>);
  }
  endList();
  return <>{blocks}</>;
}

function inline(line: string, newWindow: string): Child[] {
  const parts: Child[] = [];
  let after = 0;
  for (const match of line.matchAll(PARTS)) {
    const [whole, bold, text, href] = match;
    parts.push(line.slice(after, match.index));
    after = match.index + whole.length;
    if (bold !== undefined) parts.push(<strong>{bold}</strong>);
    else if (text !== undefined && href !== undefined)
      parts.push(<NewWindow {...{ text, href, newWindow }} />);
  }
  parts.push(line.slice(after));
  return parts;
}

/** A link beside what is being typed, which stays. */
function NewWindow({ text, href, newWindow }: { text: string; href: string; newWindow: string }) {
  return (
    <a class="rq-new" href={href} target="_blank" rel="noopener noreferrer" dir="ltr">
      {text}
      <span class="fr-sr-only" dir="auto">
        {" "}
        {newWindow}
      </span>
    </a>
  );
}
