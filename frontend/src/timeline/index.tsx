// A place for the timeline.

export function TimelinePane() {
  return <p class="soft">timeline</p>;
}
