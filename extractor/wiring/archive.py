"""Archive boxes from end to end: who feeds them, and what is said of one at its end."""

from __future__ import annotations

import os
import re
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from extractor import export
from extractor.access import Actor
from extractor.batch import Remark, SheetPage
from extractor.errors import Refused, SetupError
from extractor.settings import Settings
from extractor.store import Office, Store
from extractor.wiring.feeder import Feeder
from extractor.wiring.watching import WatchedFolder


def open_feeder(store: Store, settings: Settings) -> Feeder:
    """What fills the line from archive boxes and from the watched folder, where one is set. Raises SetupError."""
    watched = None
    if settings.watch_folder is not None:
        office = office_named(store, settings.watch_office)
        watched = WatchedFolder(store, settings.watch_folder.resolve(), office)
    return Feeder(store, f"{socket.gethostname()}-{os.getpid()}", settings.max_file_mb << 20, watched)


def office_named(store: Store, name: str | None) -> Office:
    """The office of that name or id; the first one where none is named. Raises SetupError."""
    offices = store.users.offices()
    wanted = [one for one in offices if name is None or name in (one.id, one.name)]
    if not wanted:
        known = ", ".join(one.name for one in offices) or "belum ada, jalankan wlk serve sekali"
        raise SetupError(f"kantor tidak ditemukan (yang ada: {known})")
    return wanted[0]


def statement_of(store: Store, actor: Actor, batch_id: str) -> dict[str, Any]:
    """The closing statement of a box as plain JSON: the frozen one of a closed box, else how it stands.

    Raises Refused where it is absent or not the actor's.
    """
    batch = store.batches.get(actor, batch_id)
    if batch is None:
        raise Refused("tidak ditemukan atau Anda tidak berhak")
    office = next(one for one in store.users.offices() if one.id == batch.office_id)
    zone = ZoneInfo(office.timezone)
    head = {
        "office": office.name,
        "box": batch.box,
        "made_by": batch.made_by_name,
        "made_at": f"{batch.made_at.astimezone(zone):%d-%m-%Y %H.%M}",
        "closed_by": batch.closed_by_name,
        "closed_at": f"{batch.closed_at.astimezone(zone):%d-%m-%Y %H.%M}" if batch.closed_at else None,
    }
    if batch.statement is not None:
        return {**batch.statement, **head}
    sheets = store.batch_figures.sheets(actor, batch_id)
    figures = store.batch_figures.of(actor, batch_id)
    aside = store.batch_figures.files(actor, batch_id, ("refused", "doubled"))
    remarks = [
        Remark("doubled", one.path, None, (one.same_as or "",))
        if one.state == "doubled"
        else Remark("refused", one.path, None, (one.cause or "",))
        for one in aside
    ]
    return {
        **head,
        "sources": [location for _, location in store.batch_figures.locations(actor, batch_id)],
        "expected": sheets.expected,
        "least": sheets.least,
        "most": sheets.most,
        "short": sheets.short,
        "over": sheets.over,
        "files": dict(figures.files),
        "pages": dict(figures.pages),
        "sections": [
            {
                "record_type": one.cover.record_type if one.cover else None,
                "expected": one.cover.expected if one.cover else None,
                "inked": one.inked,
                "blank": one.blank,
                "short": one.short,
                "over": one.over,
            }
            for one in sheets.sections
        ],
        "remarks": [
            {"kind": one.kind, "file": one.file, "page": one.page, "facts": list(one.facts)}
            for one in (*sheets.remarks, *remarks)
        ],
        "faults": store.batch_figures.faults(actor, batch_id),
    }


def close_box(store: Store, actor: Actor, batch_id: str) -> None:
    """Freezes a box with its statement. Raises Refused while something is under way or the ledger does not add up."""
    if store.batch_ledger.balance(actor, batch_id).faults:
        raise Refused("buku besar boks ini tidak cocok; jalankan wlk batch balance")
    batch = store.batches.get(actor, batch_id)
    if batch is None:
        raise Refused("tidak ditemukan atau Anda tidak berhak")
    # Names of restricted files do not enter what everybody in the archive will read; they are counted all the same.
    anybody = Actor(actor.user_id, actor.name, batch.office_id, frozenset({"archivist"}))
    store.batches.close(actor, batch_id, statement_of(store, anybody, batch_id))


def account_rows(store: Store, actor: Actor, batch_id: str) -> Iterator[tuple[Any, ...]]:
    """Every file of a box, a line for each of its pages (one without pages has one line)."""
    pages: dict[int, list[SheetPage]] = {}
    for page in store.batch_figures.pages(actor, batch_id):
        pages.setdefault(page.file_id, []).append(page)
    for file in store.batch_figures.files(actor, batch_id):
        head = (file.path, file.size, file.sha256, export.FILE_WORDS[file.state], file.cause or file.same_as)
        settled = {one.page: one for one in pages.get(file.id, ())}
        for number in range(1, (file.page_count or 0) + 1):
            one = settled.get(number)
            state = export.PAGE_WORDS[one.state if one else "waiting"]
            cover = f"{one.cover.box}/{one.cover.expected}" if one and one.cover else None
            yield (*head, number, state, one.cause if one else None, one.folio if one else None, cover)
        if not file.page_count:
            yield (*head, None, None, None, None, None)


def write_report(store: Store, actor: Actor, batch_id: str, folder: Path) -> list[Path]:
    """The statement as PDF and the account as CSV in a folder; gives both paths. Raises OSError."""
    statement = statement_of(store, actor, batch_id)
    name = "boks-" + re.sub(r"[^\w.-]+", "-", statement["box"])
    folder.mkdir(parents=True, exist_ok=True)
    paper, lines = folder / f"{name}.pdf", folder / f"{name}.csv"
    with paper.open("wb") as stream:
        export.write_statement(statement, stream)
    with lines.open("wb") as stream:
        export.write_account(statement["box"], account_rows(store, actor, batch_id), stream)
    return [paper, lines]
