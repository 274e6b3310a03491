// A place for the view "accuracy".

export function AccuracyView() {
  return <p class="soft">accuracy</p>;
}
