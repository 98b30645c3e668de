"""The service without a browser: files are handed in, a real worker process reads them, documents and tasks appear."""

from __future__ import annotations

import json
import re
import signal
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from extractor.access import MACHINE
from extractor.settings import Settings
from extractor.store import Store, Upload
from extractor.wiring.service import load_samples, open_office, open_store
from tests.e2e import papers
from tests.e2e.command import FAULTY, WLK, Running, settled, start

PAGES = 8
THREE = papers.pdf((*papers.FORM, f"8. NIK Pemilik : {papers.SENTINEL}"), papers.more(2), papers.more(3))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    settings = Settings(data=tmp_path / "data")
    with open_store(settings) as opened:
        assert open_office(opened, settings) is not None
        yield opened


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Callable[..., Running]]:
    begun: list[Running] = []

    def begin(*program: str) -> Running:
        running = start(
            tmp_path / f"jalan-{len(begun)}", "worker", program=program,
            WLK_DATA=str(tmp_path / "data"), WLK_JOBS="1", WLK_PAGE_TIMEOUT_S="60",
        )  # fmt: skip
        begun.append(running)
        return running

    yield begin
    for running in begun:
        running.destroy()


def hand_in(store: Store, folder: Path, files: dict[str, bytes]) -> dict[str, Upload]:
    """Files as the first administrator hands them in, by name."""
    papers.put(folder, files)
    assert load_samples(store, folder) == len(files)
    return {one.name: one for one in store.uploads.list(MACHINE).items if one.name in files}


def now(store: Store, upload: Upload) -> Upload:
    found = store.uploads.get(MACHINE, upload.id)
    assert found is not None
    return found


def are_over(store: Store, uploads: dict[str, Upload]) -> bool:
    return all(now(store, one).state in ("read", "refused") for one in uploads.values())


def events(running: Running, event: str) -> list[dict[str, Any]]:
    found = [json.loads(line) for line in running.err.splitlines() if line.startswith("{")]
    return [line for line in found if line["event"] == event]


def test_files_become_documents_and_tasks_and_bad_ones_are_refused(
    store: Store, work: Callable[..., Running], tmp_path: Path
) -> None:
    files = {
        "baik.pdf": THREE,
        "kunci.pdf": papers.locked(papers.pdf(papers.FORM), "rahasia"),
        "bukan.pdf": papers.docx(),
        "patah.pdf": papers.pdf(papers.FORM, papers.more(2), papers.more(3), papers.more(4)),
        "bocor.pdf": papers.pdf(papers.FORM, (papers.SENTINEL, *papers.more(2)), papers.more(5)),
        "tidak-selesai.pdf": papers.pdf(("BERKAS UJI GAGAL", papers.SENTINEL, *papers.LETTER)),
    }
    uploads = hand_in(store, tmp_path / "masuk", files)
    worker = work(*FAULTY)
    worker.wait_for(lambda: are_over(store, uploads))

    ended = {name: now(store, one) for name, one in uploads.items()}
    assert {name: (one.state, one.error_code) for name, one in ended.items()} == {
        "baik.pdf": ("read", None),
        "kunci.pdf": ("refused", "wlk.input.encrypted-pdf"),
        "bukan.pdf": ("refused", "wlk.input.unsupported-type"),
        "patah.pdf": ("read", None),
        "bocor.pdf": ("read", None),
        "tidak-selesai.pdf": ("refused", "wlk.error"),
    }
    for name, failed in (("baik.pdf", 0), ("patah.pdf", 1), ("bocor.pdf", 1)):
        (document,) = store.documents.of_upload(MACHINE, uploads[name].id)
        assert document.record_type == "wlkp"
        assert document.checked.decision == "review"
        assert document.fields["identitas.nama_perusahaan"].value == papers.COMPANY
        assert store.tasks.of_document(MACHINE, document.id) is not None
        assert ended[name].pages_failed == failed
        assert store.blobs.check(ended[name].sha256)
    assert store.documents.of_upload(MACHINE, uploads["kunci.pdf"].id) == []

    later = hand_in(store, tmp_path / "menyusul", {"menyusul.pdf": papers.pdf(papers.LETTER)})
    worker.wait_for(lambda: are_over(store, later))
    assert now(store, later["menyusul.pdf"]).state == "read"

    worker.process.terminate()
    done = worker.end(30)
    assert done.code == 0, done.err
    assert (done.left, done.temporary, done.connections) == ([], [], "")
    # What was forced to fail told its value to the error; none may reach a log or the engine's own memory.
    assert "page.failed" in done.err
    assert "upload.crash" in done.err
    for planted in (papers.SENTINEL, *papers.PLANTED, *files):
        assert planted not in done.err, planted
    lines = [json.loads(line) for line in done.err.splitlines()]
    broken = [one for one in lines if one["event"] in ("page.failed", "page.crash", "upload.crash", "page.read")]
    assert {one["upload"] for one in broken} <= {one.id for one in (*uploads.values(), *later.values())}
    for file in (tmp_path / "data").glob("jobs.sqlite*"):
        assert papers.SENTINEL.encode() not in file.read_bytes()
        assert papers.COMPANY.encode() not in file.read_bytes()


def test_a_killed_worker_started_again_finishes_once_and_reads_no_page_again(
    store: Store, work: Callable[..., Running], tmp_path: Path
) -> None:
    pages = [papers.FORM, *(papers.more(number) for number in range(2, PAGES + 1))]
    (upload,) = hand_in(store, tmp_path / "masuk", {"lambat.pdf": papers.pdf(*pages)}).values()

    def stored() -> dict[int, float | None]:
        return {one.number: one.seconds for one in store.pages.list(MACHINE, upload.id) if one.state == "read"}

    first = work(*FAULTY)
    first.wait_for(lambda: len(stored()) >= 2)
    first.process.send_signal(signal.SIGKILL)
    first.process.wait()
    assert settled(lambda: first.children, 5.0) == []
    before = stored()
    assert 2 <= len(before) < PAGES
    assert now(store, upload).state == "reading"

    second = work(*WLK)
    second.wait_for(lambda: now(store, upload).state == "read")
    after = stored()
    assert {number: after[number] for number in before} == before
    assert len(after) == now(store, upload).pages_done == PAGES
    read_by_second = Counter(event["page"] for event in events(second, "page.read"))
    assert read_by_second == Counter(set(range(1, PAGES + 1)) - set(before))
    (document,) = store.documents.of_upload(MACHINE, upload.id)
    assert document.page_numbers == tuple(range(1, PAGES + 1))
    assert store.tasks.of_document(MACHINE, document.id) is not None
    assert len(events(second, "upload.read")) == 1

    second.process.terminate()
    done = second.end(30)
    assert done.code == 0, done.err
    assert (done.left, done.temporary) == ([], [])
    assert not re.search(r"Traceback|Warning", done.err)
