"""The HTML page: harmless, whole, readable by machines that read pages aloud."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from tests.samples import TEXT, bare_claim, coded, sample_claim

from reportedly.export.html import HtmlPage
from reportedly.records.source import SourceLink
from reportedly.records.values import PlaceRef

EVIL = "\"><script>alert(1)</script><img src=http://x.example/b onerror=alert(1)>'`\x00\x1b‮"


class Reader(HTMLParser):
    """Collects tags, attributes and text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes.extend(attrs)

    def handle_data(self, data):
        self.text += data


def page(folder: Path, *claims, quotes: bool = True, text: str = TEXT) -> str:
    HtmlPage().write(claims, folder / "x.html", quotes=quotes, texts=lambda id: text)
    return (folder / "x.html").read_text("utf-8")


@pytest.fixture
def evil(tmp_path: Path) -> str:
    place = PlaceRef(place_id="gn:1", name=EVIL, lat=35.0, lon=36.0, precision="settlement", radius_km=5.0)
    link = SourceLink(source_id=None, name=EVIL, type="named_person", words=EVIL)
    claim = sample_claim(file=EVIL, where=(coded(place),), attribution=(link,))
    return page(tmp_path, claim, text=TEXT.replace("Tal Rimal 🙂", EVIL[:11]))


def test_no_document_brings_in_a_script_an_image_or_a_link(evil: str) -> None:
    read = Reader(evil)
    assert not {"script", "img", "iframe", "object", "link", "form"} & set(read.tags)
    assert not [name for name, _ in read.attributes if name.startswith("on") or name in ("style", "src")]
    assert all(value.startswith("#") for name, value in read.attributes if name == "href" and value)
    assert EVIL[2:20] in read.text


def test_the_policy_forbids_everything_but_the_pages_own_style(evil: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', evil)
    assert policy is not None
    assert policy[1].startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy[1]


def test_words_stand_marked_in_their_paragraph(tmp_path: Path) -> None:
    told = page(tmp_path, sample_claim())
    assert '<mark class="f-trigger">shelled<small>event</small></mark>' in told
    assert "&lt;b&gt;" in told
    assert "🙂" in told


def test_what_has_no_place_or_date_stands_in_a_tray_with_its_count(tmp_path: Path) -> None:
    told = page(tmp_path, sample_claim("clm-1"), bare_claim("clm-2"), bare_claim("clm-3"))
    assert "Not on the map: 2" in told
    assert "No date: 2" in told


def test_a_whole_country_is_no_point_on_the_map(tmp_path: Path) -> None:
    country = PlaceRef(place_id="gn:9", name="Syria", lat=35.0, lon=38.0, precision="country", radius_km=400.0)
    told = page(tmp_path, sample_claim(where=(coded(country),)))
    assert "<svg" not in told
    assert "Not on the map: 1" in told


def test_proposed_claims_are_hollow_and_accepted_ones_solid(tmp_path: Path) -> None:
    assert 'class="ring solid"' not in page(tmp_path, sample_claim())
    assert 'class="ring solid"' in page(tmp_path, sample_claim(status="accepted"))


def test_every_link_leads_to_something_on_the_page(tmp_path: Path) -> None:
    read = Reader(page(tmp_path, sample_claim("clm-1"), bare_claim("clm-2")))
    ids = {value for name, value in read.attributes if name == "id"}
    targets = {value[1:] for name, value in read.attributes if name == "href" and value}
    assert targets <= ids


def test_planned_and_denied_are_not_counted_as_having_happened(tmp_path: Path) -> None:
    fact = sample_claim().factuality
    planned = sample_claim("clm-2", factuality=type(fact)(value="planned", rule="x@1"))
    denied = sample_claim("clm-3", factuality=type(fact)(value="denied", rule="x@1"))
    told = Reader(page(tmp_path, sample_claim("clm-1"), planned, denied)).text
    assert "1told as having happened" in told
    assert "1told as denied" in told


def test_the_table_has_heads_with_scope_and_the_page_a_language(tmp_path: Path) -> None:
    read = Reader(page(tmp_path, sample_claim()))
    assert ("lang", "en") in read.attributes
    assert read.attributes.count(("scope", "col")) == 8


def test_every_claim_is_on_the_map_or_in_its_tray(tmp_path: Path) -> None:
    far = PlaceRef(place_id="gn:9", name="Faraway", lat=-30.0, lon=140.0, precision="settlement", radius_km=4.0)
    near = [sample_claim(f"clm-{n}") for n in range(12)]
    told = page(tmp_path, *near, sample_claim("clm-far", where=(coded(far),)), bare_claim("clm-bare"))
    assert "Not on the map: 2" in told
    assert "Far outside the map: Faraway." in told
