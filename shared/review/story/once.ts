// Facts that many slides need are gathered once a review.
import type { Story } from "./story.ts";

/** The same function, which remembers its result for each story, whether its pages are numbered or not. */
export function oncePerStory<Result>(gather: (story: Story) => Result): (story: Story) => Result {
  const known = new WeakMap<Story["sources"], { result: Result }>();
  return (story) => {
    const before = known.get(story.sources);
    if (before !== undefined) return before.result;
    const result = gather(story);
    known.set(story.sources, { result });
    return result;
  };
}
