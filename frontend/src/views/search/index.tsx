// A place for the view "search".

export function SearchView() {
  return <p class="soft">search</p>;
}
