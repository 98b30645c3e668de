"""Every bad file that the contract names, in one folder: each has its code, and none stops the others."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.e2e import papers
from tests.e2e.command import FAULTY, Ended, run

FORM = papers.pdf(papers.FORM)
THREE = papers.pdf(papers.FORM, papers.more(2), papers.more(3))
SCAN = papers.as_file(papers.picture(papers.LETTER), "JPEG")
FRAMES = papers.tiff(papers.picture(papers.LETTER), papers.picture(papers.more(2)))
REFUSED = {
    "bukan-pdf.pdf": (papers.docx(), "wlk.input.unsupported-type"),
    "hampa.pdf": (b"", "wlk.input.empty"),
    "acak.bin": (bytes(range(7, 250)) * 40, "wlk.input.unsupported-type"),
    "acak.pdf": (b"%PDF-1.7\n" + bytes(range(7, 250)) * 40, "wlk.input.corrupt"),
    "terpotong.pdf": (FORM[: len(FORM) // 3], "wlk.input.corrupt"),
    "terpotong.jpg": (SCAN[: len(SCAN) // 2], "wlk.input.corrupt"),
    "terpotong.tif": (FRAMES[:40], "wlk.input.corrupt"),
    "kunci.pdf": (papers.locked(FORM, "rahasia"), "wlk.input.encrypted-pdf"),
    "bom.png": (papers.bomb_png(30000), "wlk.input.bomb"),
    "panjang.pdf": (papers.many_pages(2000), "wlk.input.too-many-pages"),
    "besar.pdf": (FORM + b"\0" * (3 << 20), "wlk.input.too-large"),
}
READ = {
    "hanya-baca.pdf": papers.locked(FORM, ""),
    "sampah-di-depan.pdf": b"HTTP/1.1 200 OK\r\n\r\n" + FORM,
    "foto.dat": SCAN,
    "lembar-rusak.tif": papers.spoil_last_frame(FRAMES),
    "raksasa.pdf": papers.boxed(papers.pdf(papers.LETTER), (0, 0, 200_000, 200_000)),
    "tanpa-luas.pdf": papers.boxed(papers.pdf(papers.LETTER), (0, 0, 0, 0)),
    "macet.pdf": THREE,
    "patah.pdf": THREE,
    "kalap.pdf": THREE,
    "penuh.pdf": THREE,
    "bocor.pdf": THREE,
    "zz-terakhir.pdf": FORM,
}
FAILING = {
    "macet.pdf": "wlk.input.page-timeout",
    "patah.pdf": "wlk.input.page-crash",
    "kalap.pdf": "wlk.input.page-crash",
    "penuh.pdf": "wlk.input.page-crash",
    "bocor.pdf": "wlk.input.page-crash",
    "lembar-rusak.tif": "wlk.input.page-crash",
}
UNFINISHED = "tidak-selesai.pdf"


@pytest.fixture(scope="module")
def ended(tmp_path_factory: pytest.TempPathFactory) -> Ended:
    folder = tmp_path_factory.mktemp("buruk")
    papers.put(folder, {name: data for name, (data, _) in REFUSED.items()})
    papers.put(folder, READ)
    papers.put(folder, {UNFINISHED: papers.pdf(("BERKAS UJI GAGAL", f"NIK {papers.SENTINEL}", *papers.LETTER))})
    return run(
        tmp_path_factory.mktemp("jalan"), "extract", str(folder), "--jobs", "2",
        program=FAULTY, WLK_PAGE_TIMEOUT_S="25", WLK_MAX_FILE_MB="2", WLK_WORKER_MEMORY_MB="2500",
    )  # fmt: skip


def test_each_bad_file_is_refused_with_its_code_and_advice(ended: Ended) -> None:
    assert ended.code == 3, ended.err
    codes = {line["file"]: line["error"]["code"] for line in ended.lines if "error" in line}
    assert codes == {**{name: code for name, (_, code) in REFUSED.items()}, UNFINISHED: "wlk.reading.failed"}
    facts = {line["file"]: line["error"]["message"] for line in ended.lines if "error" in line}
    assert "2 MB" in facts["besar.pdf"]
    assert "1000 halaman" in facts["panjang.pdf"]


def test_no_file_stops_the_others(ended: Ended) -> None:
    assert {line["file"] for line in ended.lines if "error" not in line} == set(READ)
    assert [line["file"] for line in ended.lines] == sorted([*REFUSED, *READ, UNFINISHED])
    for name in ("hanya-baca.pdf", "sampah-di-depan.pdf", "zz-terakhir.pdf"):
        assert ended.one(name)["fields"]["identitas.nama_perusahaan"]["value"] == papers.COMPANY


@pytest.mark.parametrize(("name", "code"), FAILING.items())
def test_a_page_that_fails_is_named_and_the_others_are_read(ended: Ended, name: str, code: str) -> None:
    line = ended.one(name)
    origins = [one["origin"] for one in line["pages_read"]]
    good = "ocr" if name.endswith("tif") else "text-layer"
    assert origins == [good, "failed", good][: len(origins)]
    assert len(origins) == (2 if name.endswith("tif") else 3)
    failed = line["pages_read"][1]
    assert failed["error"]["code"] == code
    assert "Halaman 2" in failed["error"]["message"]
    assert failed["quality"] is None
    assert 2 not in line["pages"]
    assert line["decision"] == "review"
    assert any(reason.startswith("page_failed") for reason in line["reasons"])


def test_a_page_without_a_size_or_with_an_absurd_one_goes_to_review(ended: Ended) -> None:
    for name in ("raksasa.pdf", "tanpa-luas.pdf"):
        line = ended.one(name)
        assert [one["page"] for one in line["pages_read"]] == [1]
        assert line["decision"] == "review"


def test_hanging_and_broken_readers_leave_no_process_and_no_file(ended: Ended) -> None:
    assert ended.left == []
    assert ended.temporary == []
    assert ended.connections == ""


def test_no_value_of_a_paper_stands_in_a_log_or_an_error(ended: Ended) -> None:
    assert ended.err.count("page.failed") >= 4
    assert "conclude.failed" in ended.err
    assert papers.SENTINEL not in ended.err
    assert papers.COMPANY not in ended.err
    assert "Traceback" not in ended.err
    for line in ended.lines:
        if "error" in line:
            assert papers.SENTINEL not in line["error"]["message"]
        for page in line.get("pages_read", ()):
            assert papers.SENTINEL not in page.get("error", {}).get("message", "")


def test_the_originals_are_not_touched(ended: Ended, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = next(Path(tmp_path_factory.getbasetemp()).glob("buruk*"))
    assert sorted(os.listdir(folder)) == sorted([*REFUSED, *READ, UNFINISHED])
    for name, data in READ.items():
        assert (folder / name).read_bytes() == data
