"""How geoparsing corpora are read and scored, on articles of our own."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.quality.geoparsing import Predicted, end_to_end, is_right, recognition, run
from bench.quality.geoparsing_corpora import Article, Toponym, articles, corpora

from reportedly.records.values import PlaceRef

CORPUS = """<articles><article docid="1"><title>Fire</title><dltime>2015-03-02 10:00:00</dltime>
<text>A fire broke out in Ankara.
The French consul came from Paris.</text><toponyms>
<toponym><start>22</start><end>28</end><phrase>Ankara</phrase>
<gaztag geonameid="323786"><lat>39.92</lat><lon>32.85</lon></gaztag></toponym>
<toponym><start>32</start><end>38</end><phrase>French</phrase>
<gaztag geonameid="3017382"><lat>46</lat><lon>2</lon></gaztag></toponym>
<toponym><start>56</start><end>61</end><phrase>Paris</phrase></toponym>
<toponym><start>2</start><end>8</end><phrase>Atlantis</phrase></toponym>
</toponyms></article></articles>"""
ANKARA = Toponym(start=20, end=26, geonames_id="323786", lat=39.92, lon=32.85)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "geoparsing"
    folder.mkdir()
    (folder / "TR-News.xml").write_text(CORPUS, "utf-8")
    return tmp_path


def one_article(root: Path) -> Article:
    (path,) = corpora(root / "geoparsing").values()
    (article,) = articles(path)
    return article


def place(lat: float | None, lon: float | None, place_id: str | None = None) -> PlaceRef:
    return PlaceRef(role="at", place_id=place_id, name="x", lat=lat, lon=lon, precision="settlement", radius_km=5.0)


def test_shifted_offsets_move_onto_their_words(root: Path) -> None:
    article = one_article(root)
    assert [article.text[t.start : t.end] for t in article.toponyms] == ["Ankara", "French", "Paris"]
    assert article.lost == 1
    assert article.published == "2015-03-02"


def test_a_corpus_bears_its_file_name_in_small_letters(root: Path) -> None:
    assert list(corpora(root / "geoparsing")) == ["trnews"]


def test_a_place_is_right_by_id_or_within_161_km() -> None:
    assert is_right(place(40.9, 32.85), ANKARA)
    assert not is_right(place(42.5, 32.85), ANKARA)
    assert is_right(place(None, None, "gn:323786"), ANKARA)
    assert not is_right(None, ANKARA)


def test_recognition_tells_exact_from_touching_stretches() -> None:
    found = [Predicted(start=15, end=26, place=None), Predicted(start=40, end=44, place=None)]
    counts = recognition(found, [ANKARA])
    assert (counts["exact"], counts["overlap_found"], counts["overlap_gold"], counts["found"]) == (0, 1, 1, 2)


def test_end_to_end_leaves_out_names_that_the_gold_could_not_place() -> None:
    unplaced = Toponym(start=56, end=61, geonames_id=None, lat=None, lon=None)
    found = [Predicted(start=20, end=26, place=place(39.9, 32.8)), Predicted(start=56, end=61, place=None)]
    counts = end_to_end(found, [ANKARA, unplaced])
    assert (counts["end_found"], counts["end_gold"], counts["end_right"]) == (1, 1, 1)


def test_every_name_of_the_text_is_compared_and_places_are_given_their_point(root: Path) -> None:
    figures = run(root)
    assert figures["trnews_recognition_f1"].value == 1.0
    assert figures["trnews_acc161_covered"].n == 2
    assert figures["trnews_acc161_covered"].value == 1.0
