"""Web pages, honest and hostile."""

from reportedly.read.html import HtmlReader

BODY = (
    "<article><h1>Army enters border town</h1><p>The army entered the border town on Tuesday, a monitor said, after "
    "two weeks of clashes.</p><p>At least nine fighters were killed on both sides, the monitor added.</p></article>"
)


def read(page: str):
    (found,) = HtmlReader().read(page.encode(), "a.html")
    return found


def page(head: str = "", body: str = BODY) -> str:
    return f"<html><head>{head}</head><body>{body}</body></html>"


def test_states_of_the_head_are_told():
    head = (
        '<title>T</title><meta property="og:site_name" content="Demo Gazette">'
        '<meta property="og:title" content="Army enters">'
        '<meta property="article:published_time" content="2017-09-05T10:00:00Z"><link rel="canonical" href="https://d.example/1">'
    )
    found = read(page(head))
    assert (found.outlet, found.title, found.published, found.url) == (
        "Demo Gazette",
        "Army enters",
        "2017-09-05",
        "https://d.example/1",
    )


def test_linked_data_is_told():
    data = '{"@graph": [{"datePublished": "2017-09-05", "headline": "H", "publisher": {"name": "Demo"}}]}'
    found = read(page(f'<script type="application/ld+json">{data}</script>'))
    assert (found.published, found.outlet, found.title) == ("2017-09-05", "Demo", "H")


def test_nothing_is_guessed_from_footer_or_visit_day():
    found = read(page(body=f"<div>20 July 2018 - Friday</div>{BODY}<footer>© 2019 Demo</footer>"))
    assert (found.published, found.outlet) == (None, None)


def test_scripts_and_beacons_are_no_text():
    found = read(
        page(body='<script>alert("x")</script><img src="http://x.example/b.gif"><iframe src="//x"></iframe>' + BODY)
    )
    assert "alert" not in found.text
    assert "example" not in found.text


def test_a_huge_attribute_is_harmless():
    assert "border town" in read(page(body=f'<div data-a="{"y" * 1_000_000}">{BODY}</div>')).text


def test_deep_nesting_is_a_failure_and_no_crash():
    assert read("<div>" * 100_000 + "x").code == "RPT-205"


def test_a_page_without_article_is_a_failure():
    assert read(page(body="<nav><a href='/'>Home</a> <a href='/n'>News</a></nav>")).code == "RPT-205"


def test_damaged_linked_data_is_passed_over():
    assert read(page('<script type="application/ld+json">{"a": </script>')).published is None


def test_a_tag_with_endless_attributes_is_refused_at_once():
    page = "<html><body><p " + " ".join(f'a{n}="{n}"' for n in range(50_000)) + ">The army shelled a town.</p>"
    (read,) = HtmlReader().read(page.encode(), "a.html")
    assert read.code == "RPT-205"
