"""The tab of restricted files is there for those with the right and for nobody else."""

from __future__ import annotations

from tests.web.conftest import LogIn
from tests.web.office import Office, put_wlkp


def test_restricted_files_have_a_tab_for_those_who_may_know(office: Office, log_in: LogIn, task: str) -> None:
    office.person("rani", ("reviewer",), ("restricted",))
    hidden = put_wlkp(office, "PT Contoh Terbatas", "rahasia.pdf", restricted=True)
    page = log_in("rani").get("/antrean?state=restricted").text
    assert hidden in page
    assert task not in page
    assert "Terbatas 1" in page
    other = log_in("ani").get("/antrean?state=restricted").text
    assert "state=restricted" not in other
    assert "Terbatas" not in other
    assert hidden not in other
    assert task in other  # as if there were no such tab
