// A place for the view "rounds".

export function RoundsView() {
  return <p class="soft">rounds</p>;
}
