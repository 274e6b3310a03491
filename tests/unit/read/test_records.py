"""JSON Lines and tables: columns, damaged records."""

from reportedly.read.csv_table import CsvReader
from reportedly.read.jsonl import JsonLinesReader
from reportedly.records.document import Document

TEXT = "The army shelled the northern villages on Monday, residents said."


def lines(data: str, **columns: str):
    return list(JsonLinesReader(columns or None).read(data.encode(), "a.jsonl"))


def table(data: str, **columns: str):
    return list(CsvReader(columns or None).read(data.encode(), "a.csv"))


def test_usual_names_are_known():
    (found,) = lines(
        f'{{"id": 7, "content": "{TEXT}", "source": "Demo", "date": "2017-01-02", "title": "T", "link": "u"}}'
    )
    assert (found.outlet, found.published, found.title, found.url, found.origin.member) == (
        "Demo",
        "2017-01-02",
        "T",
        "u",
        "7",
    )


def test_a_mapping_outranks_the_usual_names():
    (found,) = lines(f'{{"body": "x", "Story": "{TEXT}"}}', text="Story")
    assert found.text == TEXT


def test_a_damaged_line_is_named_and_the_others_go_on():
    found = lines(f'{{"text": "{TEXT}"}}\n{{bad\n[1]\n{{"title": "x"}}\n{{"text": "{TEXT} Again."}}\n' + "[" * 50_000)
    assert [getattr(item, "code", "ok") for item in found] == ["ok", "RPT-206", "RPT-206", "RPT-206", "ok", "RPT-206"]
    assert found[1].member == "line 2"


def test_half_a_character_is_a_damaged_record():
    (found,) = lines('{"text": "\\ud800 shells fell on the town"}')
    assert found.code == "RPT-206"


def test_a_line_separator_inside_a_text_is_no_new_line():
    (found,) = lines(f'{{"text": "{TEXT}\u2028{TEXT}"}}')
    assert isinstance(found, Document)


def test_table_cells_may_hold_line_ends_and_other_separators():
    (found,) = table(f'id;text;outlet\n1;"{TEXT};\n{TEXT}";Demo\n')
    assert (found.text.count("\n"), found.outlet) == (1, "Demo")


def test_a_damaged_row_is_named_by_its_line():
    found = table(f'text,outlet\n"{TEXT}\n{TEXT}",A\nonly\n,B\n"{TEXT}",C\n')
    assert [getattr(item, "member", None) for item in found if not isinstance(item, Document)] == ["line 4", "line 5"]
    assert [item.outlet for item in found if isinstance(item, Document)] == ["A", "C"]


def test_a_table_without_a_text_column_is_one_failure():
    (found,) = table("a,b\n1,2\n3,4\n")
    assert (found.code, found.member) == ("RPT-206", "line 1")
