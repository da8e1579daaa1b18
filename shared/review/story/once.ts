// Facts that many slides need are gathered once a review.
import type { Story } from "./story.ts";

/** The same function, which remembers its result for each story. */
export function oncePerStory<Result>(gather: (story: Story) => Result): (story: Story) => Result {
  const known = new WeakMap<Story, { result: Result }>();
  return (story) => {
    const before = known.get(story);
    if (before !== undefined) return before.result;
    const result = gather(story);
    known.set(story, { result });
    return result;
  };
}
