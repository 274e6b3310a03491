"""The map's drawing."""

from hypothesis import given
from hypothesis import strategies as st
from tests.samples import coded, sample_claim

from reportedly.export.map_labels import place_labels
from reportedly.export.svg_map import KM_PER_DEGREE, WIDTH, draw_map, find_dots, fit, gathered
from reportedly.records.values import PlaceRef


def at(lat: float, lon: float, precision: str = "settlement", radius: float = 2.0, id: str = "clm-1"):
    place = PlaceRef(place_id="gn:1", name="X", lat=lat, lon=lon, precision=precision, radius_km=radius)
    return sample_claim(id, where=(coded(place),))


def svg(*claims) -> str:
    drawing = draw_map(claims)
    assert drawing is not None
    return drawing.svg


@given(st.lists(st.tuples(st.floats(-80, 80), st.floats(-179, 179)), min_size=1, max_size=8))
def test_every_point_is_inside_the_drawing(points: list[tuple[float, float]]) -> None:
    dots = gathered(find_dots(at(lat, lon, id=f"clm-{n}") for n, (lat, lon) in enumerate(points)))
    frame = fit(dots)
    for dot in dots:
        assert 0 <= frame.x(dot.lon) <= WIDTH
        assert 0 <= frame.y(dot.lat) <= frame.height


def test_claims_at_one_point_share_a_ring() -> None:
    dots = find_dots([at(35, 36, id="clm-1"), at(35, 36, id="clm-2"), at(34, 36, id="clm-3")])
    assert [dot.claim_ids for dot in dots] == [("clm-1", "clm-2"), ("clm-3",)]


def test_the_radius_is_drawn_to_scale() -> None:
    claims = [at(35, 36, radius=10.0), at(36, 37, id="clm-2")]
    radius = 10.0 / KM_PER_DEGREE * fit(find_dots(claims)).scale
    assert f'r="{radius:.1f}"' in svg(*claims)


def test_a_province_is_an_area_without_a_ring() -> None:
    drawing = svg(at(35, 36, "admin1", 50.0))
    assert "area broad" in drawing
    assert 'class="ring' not in drawing


def test_nothing_to_draw_is_no_map() -> None:
    assert draw_map([sample_claim(where=(coded(PlaceRef(place_id=None, name="X", precision="site")),))]) is None


@given(st.lists(st.tuples(st.floats(0, 900), st.floats(0, 600), st.just(4.0), st.text(max_size=20)), max_size=20))
def test_labels_never_lie_on_each_other(points: list[tuple[float, float, float, str]]) -> None:
    spots = place_labels(points, 960, 700)
    boxes = []
    for spot, (_, _, _, name) in zip(spots, points, strict=True):
        if spot and name:
            left = spot[0] - {"start": 0, "middle": 0.5, "end": 1}[spot[2]] * len(name) * 6.4
            boxes.append((left, left + len(name) * 6.4, spot[1]))
    for n, one in enumerate(boxes):
        assert not any(one[0] < o[1] and o[0] < one[1] and abs(one[2] - o[2]) < 13 for o in boxes[:n])


def test_one_far_place_does_not_shrink_the_map_and_is_named_beside_it() -> None:
    near = [at(35 + n / 10, 37, id=f"clm-{n}") for n in range(12)]
    drawing = draw_map([*near, at(55.7, 37.6, id="clm-far")])
    assert drawing is not None
    assert drawing.outside == ("X",)
    assert drawing.claim_ids == {claim.id for claim in near}
