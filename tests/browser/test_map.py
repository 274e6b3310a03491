"""Map and timeline: drawn without a network, in step with the list, and usable without a pointer."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

PAINTED = "[data-painted]"
SUMS = "[data-sum]"


def sums(page: Page) -> list[tuple[int, int, int]]:
    """What map and timeline say: all events, those drawn, those in the tray."""
    told = page.eval_on_selector_all(SUMS, "all => all.map(one => one.dataset.sum)")
    found = []
    for text in told:
        whole, parts = text.split("=")
        drawn, tray = parts.split("+")
        found.append((int(whole), int(drawn), int(tray)))
    return found


def painted(page: Page) -> None:
    """Wait until the map's first picture is whole."""
    page.wait_for_selector(PAINTED, state="attached", timeout=120_000)


def test_map_and_timeline_add_up_to_the_list_under_any_filter(page: Page) -> None:
    painted(page)
    (map_all, on_map, tray), (time_all, dated, undated) = sums(page)
    assert map_all == time_all == on_map + tray == dated + undated > 0
    page.evaluate("location.hash = '#/events?placed=no'")
    expect(page.locator(SUMS).first).to_have_attribute("data-sum", f"{tray}=0+{tray}")
    expect(page.locator(".counts b")).to_contain_text(f"{tray} event")


def test_a_point_is_opened_from_the_list_of_points_by_keys_alone(page: Page) -> None:
    painted(page)
    page.locator("summary", has_text="points").press("Enter")
    page.locator(".map-points button").first.press("Enter")
    page.locator(".map-pop li button").first.press("Enter")
    page.wait_for_url("**event=evt-**")


def test_the_timelines_bars_are_told_and_filtered_to_by_keys(page: Page) -> None:
    painted(page)
    page.locator(".time-chart").press("ArrowRight")
    expect(page.locator(".said")).to_contain_text("event")
    page.locator(".time-chart").press(" ")
    page.wait_for_url("**since=**until=**")


def test_own_boundaries_are_kept_for_the_next_visit_and_a_broken_file_is_told(page: Page, tmp_path: Path) -> None:
    painted(page)
    good, bad = tmp_path / "<b>lines.geojson", tmp_path / "bad.geojson"
    good.write_text('{"type":"LineString","coordinates":[[36,35],[38,36]]}')
    bad.write_text('{"type":')
    page.locator("summary", has_text="Boundaries").click()
    page.set_input_files(".map-file input", bad)
    expect(page.locator(".map-panel .problem")).to_contain_text("not JSON")
    page.set_input_files(".map-file input", good)
    expect(page.locator(".map-own li")).to_have_count(1)
    page.reload()
    painted(page)
    expect(page.locator("summary", has_text="Boundaries (1)")).to_be_visible()
