"""Which language a text is in."""

import subprocess
import sys

from reportedly.read.language import identify_language

ARABIC = "قصف الجيش مدينة سراقب يوم الاثنين وقتل سبعة مدنيين. "
ENGLISH = "The army shelled the northern villages on Monday, killing three people, residents said. "


def test_a_head_in_another_language_does_not_hide_a_report() -> None:
    assert identify_language(ARABIC * 2 + ENGLISH * 20) == "en"
    assert identify_language(ENGLISH + ARABIC * 30) == "ar"


def test_asking_for_a_language_writes_no_file_and_opens_no_socket() -> None:
    watch = "import sys; sys.addaudithook(lambda e, a: e.startswith(('socket', 'os.remove')) and print(e))"
    ask = f"from reportedly.read.language import identify_language as ask; print(ask({ENGLISH!r}))"
    done = subprocess.run([sys.executable, "-c", f"{watch}\n{ask}"], capture_output=True, text=True, check=True)
    assert done.stdout == "en\n"
