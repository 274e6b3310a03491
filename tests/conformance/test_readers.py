"""What every reader does, whatever its format."""

import hashlib
import os

import pytest

from reportedly.read.csv_table import CsvReader
from reportedly.read.html import HtmlReader
from reportedly.read.jsonl import JsonLinesReader
from reportedly.read.text import TextReader
from reportedly.records.document import Document

TEXT = "The army shelled the northern villages on Monday, residents said, and nine people were wounded in the market."
ARABIC = "قصف الجيش القرى الشمالية يوم الاثنين وقال السكان إن تسعة أشخاص أصيبوا بجروح في السوق القديم وسط المدينة."
WRAP = {
    TextReader: "{}",
    JsonLinesReader: '{{"text": "{}"}}\n',
    CsvReader: 'text,outlet\n"{}",Demo\n',
    HtmlReader: '<html><head><meta charset="{1}"></head><body><article><p>{0}</p></article></body></html>',
}

pytestmark = pytest.mark.parametrize("make", WRAP, ids=lambda make: make.__name__)


def bytes_of(make, text: str, charset: str = "utf-8") -> bytes:
    return WRAP[make].format(text, charset).encode(charset)


def read(make, data: bytes):
    return list(make().read(data, "reports/a"))


def codes(found) -> list[str]:
    return [item.code for item in found]


def test_gives_the_text_its_language_and_the_sha256_of_the_bytes(make):
    data = bytes_of(make, TEXT)
    (found,) = read(make, data)
    assert (found.text.strip(), found.language, found.origin.file) == (TEXT, "en", "reports/a")
    assert found.origin.sha256 == hashlib.sha256(data).hexdigest()


def test_keeps_what_is_not_english_and_says_so(make):
    (found,) = read(make, bytes_of(make, ARABIC))
    assert (found.text.strip(), found.language) == (ARABIC, "ar")


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        ("utf-8-sig", TEXT),
        ("utf-16", TEXT),
        ("cp1256", ARABIC),
        ("utf-16-le", TEXT),
        ("cp1252", TEXT.replace("villages", "“villages”")),
    ],
)
def test_reads_any_charset_and_leaves_the_mark_out(make, charset, text):
    (found,) = read(make, bytes_of(make, text.replace('"', "'"), charset))
    assert found.text.strip() == text


def test_same_bytes_give_the_same_document(make):
    assert read(make, bytes_of(make, TEXT)) == read(make, bytes_of(make, TEXT))


@pytest.mark.parametrize("data", [b"", b" \r\n\t\n"])
def test_empty_is_a_failure(make, data):
    assert codes(read(make, data)) == ["RPT-201"]


@pytest.mark.parametrize("data", [b"%PDF-1.7 x", b"abc\0\0\0\x01\x02" * 90, bytes(range(1, 32)) * 20, b"\x89PNG\r\n"])
def test_binary_is_a_failure(make, data):
    assert codes(read(make, data)) == ["RPT-202"]


def test_broken_utf16_is_undecodable(make):
    assert codes(read(make, b"\xff\xfe\x00\xd8\x00")) == ["RPT-203"]


def test_noise_never_raises(make):
    for n in range(60):
        noise = os.urandom(n * 7)
        assert all(isinstance(item, Document) or item.code.startswith("RPT-2") for item in read(make, noise))


def test_failures_name_file_stage_and_remedy(make):
    (failure,) = read(make, b"")
    assert (failure.file, failure.stage, bool(failure.remedy)) == ("reports/a", "read", True)
